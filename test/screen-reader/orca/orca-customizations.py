"""Loaded by Orca at its start.

Orca 43 finds out the language of a text and asks its own voice table for a voice of that language, but then hands the
speech server the language of the desktop. This hands on what it found out, as a reader of six languages needs it: so
the transcript shows the language each text was found to be in. Words of Orca's own ("heading level 1") have none.
"""

from orca import speech_generator
from orca.speechserver import VoiceFamily

_voice = speech_generator.SpeechGenerator.voice


def voice_in_language(self, key=None, **args):
    voices = _voice(self, key, **args)
    language = args.get("language")
    # Only these keys are for text; the others are for what Orca says about it.
    if language and key in (None, speech_generator.DEFAULT, speech_generator.HYPERLINK, speech_generator.UPPERCASE):
        family = VoiceFamily(voices[0].get("family") or {})
        # A family without a name is dropped on the way.
        family[VoiceFamily.NAME] = family.get(VoiceFamily.NAME) or "any"
        family[VoiceFamily.LANG] = language
        voices[0]["family"] = family
        voices[0]["established"] = True
    return voices


speech_generator.SpeechGenerator.voice = voice_in_language
