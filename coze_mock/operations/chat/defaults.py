"""What a bot replies where nobody scripted it: in the language of the question."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coze_mock.errors import shorten
from coze_mock.operations.chat.replies import FollowUp, Part, Text


@dataclass(frozen=True)
class _Phrases:
    """What a reply is made of in one language."""

    greetings: tuple[str, ...]
    asked: str
    role: str
    closings: tuple[str, ...]
    tools: str
    follow_ups: tuple[str, str, str]
    words: frozenset[str] = frozenset()
    """Small words by which the language is told from others in the same letters."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LANGUAGES: Mapping[str, _Phrases] = {
    "en": _Phrases(
        ("Hello 👋", "Hi there 😊", "Good to hear from you ✨"),
        "You asked: “{}”",
        "I keep to my role: “{}”",
        ("What shall we look at next? 🚀", "Ask me anything else, I'm all ears! 👂"),
        "Thank you ✅ The tools say: {} That's all.",
        ("What else can you do?", "Can you tell me more about “{}”?", "Do you have an example? 🤔"),
        _words("the is are what how you can a an of and hello hi to me i it do in with for my"),
    ),
    "zh": _Phrases(
        ("你好 👋", "很高兴见到你 😊"),
        "你的问题是：“{}”。",
        "我的角色是：“{}”。",
        ("还想知道什么？😊", "接下来聊什么？🚀"),
        "谢谢 ✅ 工具返回：{} 就这样！",
        ("你还能做什么？", "能多讲讲“{}”吗？", "能举个例子吗？🤔"),
    ),
    "ja": _Phrases(
        ("こんにちは 🌸", "お問い合わせありがとうございます 😊"),
        "ご質問は「{}」ですね。",
        "私の役割は「{}」です。",
        ("ほかに知りたいことはありますか？🚀", "次は何を見ましょうか？✨"),
        "ありがとうございます ✅ ツールの結果は {} 以上です。",
        ("ほかに何ができますか？", "「{}」についてもっと教えてください。", "例はありますか？🤔"),
    ),
    "ko": _Phrases(
        ("안녕하세요 👋", "반갑습니다 😊"),
        "질문은 “{}”이군요.",
        "제 역할은 “{}”입니다.",
        ("또 무엇이 궁금하세요? 🚀", "다음은 무엇을 볼까요? ✨"),
        "감사합니다 ✅ 도구의 결과: {} 이상입니다.",
        ("또 무엇을 할 수 있나요?", "“{}”에 대해 더 알려 주세요.", "예를 들어 주시겠어요? 🤔"),
    ),
    "ru": _Phrases(
        ("Привет ✨", "Здравствуйте 👋"),
        "Вы спросили: «{}»",
        "Моя роль: «{}»",
        ("Что посмотрим дальше? 🚀", "Спрашивайте ещё! 👂"),
        "Спасибо ✅ Инструменты ответили: {} Это всё.",
        ("Что ещё вы умеете?", "Расскажите больше о «{}».", "Есть пример? 🤔"),
    ),
    "ar": _Phrases(
        ("مرحبًا 👋", "أهلًا وسهلًا 😊"),
        "سؤالك: «{}»",
        "دوري: «{}»",
        ("ماذا تريد أن تعرف أيضًا؟ 🚀", "اسألني عن أي شيء آخر! 👂"),
        "شكرًا ✅ نتائج الأدوات: {} هذا كل شيء.",
        ("ماذا يمكنك أن تفعل أيضًا؟", "هل تخبرني أكثر عن «{}»؟", "هل لديك مثال؟ 🤔"),
    ),
    "fr": _Phrases(
        ("Bonjour 🥐", "Ravi de vous lire 😊"),
        "Vous demandez : « {} »",
        "Je m'en tiens à mon rôle : « {} »",
        ("Que regardons-nous ensuite ? 🚀", "Je suis tout ouïe ! 👂"),
        "Merci ✅ Les outils répondent : {} C'est tout.",
        (
            "Que savez-vous faire d'autre ?",
            "Pouvez-vous m'en dire plus sur « {} » ?",
            "Avez-vous un exemple ? 🤔",
        ),
        _words(
            "le la les est que qui quel quelle vous je tu un une des et pour comment bonjour il"
        ),
    ),
    "es": _Phrases(
        ("¡Hola! 🌞", "Un placer 😊"),
        "Preguntas: «{}»",
        "Sigo en mi papel: «{}»",
        ("¿Qué vemos ahora? 🚀", "¡Pregúntame lo que quieras! 👂"),
        "Gracias ✅ Las herramientas dicen: {} Eso es todo.",
        ("¿Qué más sabes hacer?", "¿Me cuentas más sobre «{}»?", "¿Tienes un ejemplo? 🤔"),
        _words("el los las que qué es una un por cómo hola para y del puedes cuál en tiempo hace"),
    ),
    "de": _Phrases(
        ("Hallo 👋", "Schön, von dir zu hören 😊"),
        "Deine Frage: „{}“",
        "Ich bleibe bei meiner Rolle: „{}“",
        ("Was sehen wir uns als Nächstes an? 🚀", "Frag mich gern noch mehr! 👂"),
        "Danke ✅ Die Werkzeuge sagen: {} Das ist alles.",
        ("Was kannst du noch?", "Kannst du mehr über „{}“ erzählen?", "Hast du ein Beispiel? 🤔"),
        _words("der die das ist und wie was ich du nicht ein eine kannst hallo bitte wird es im"),
    ),
    "pt": _Phrases(
        ("Olá 👋", "Prazer em falar com você 😊"),
        "Você perguntou: “{}”",
        "Sigo o meu papel: “{}”",
        ("O que vemos a seguir? 🚀", "Pergunte o que quiser! 👂"),
        "Obrigado ✅ As ferramentas dizem: {} É tudo.",
        ("O que mais você sabe fazer?", "Pode contar mais sobre “{}”?", "Tem um exemplo? 🤔"),
        _words("o os as que é uma um por como olá para e do da você pode qual em está não"),
    ),
    "it": _Phrases(
        ("Ciao 👋", "Piacere di sentirti 😊"),
        "Hai chiesto: «{}»",
        "Resto nel mio ruolo: «{}»",
        ("Che cosa guardiamo adesso? 🚀", "Chiedimi pure altro! 👂"),
        "Grazie ✅ Gli strumenti dicono: {} È tutto.",
        ("Che altro sai fare?", "Mi dici di più su «{}»?", "Hai un esempio? 🤔"),
        _words("il lo gli che è una un per come ciao e di puoi qual cosa in sono non tempo fa"),
    ),
}
_BY_LETTERS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\u1100-\u11ff\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("es", re.compile(r"[¿¡ñ]")),
    ("pt", re.compile(r"[ãõ]")),
    ("de", re.compile(r"ß")),
)


# The small words of a language, and those that it replies with itself.
_WORDS = {
    code: phrases.words
    | _words(" ".join(re.findall(r"\w{4,}", " ".join(phrases.follow_ups).lower())))
    for code, phrases in _LANGUAGES.items()
    if phrases.words
}


def language_of(text: str) -> str:
    """The language that a text seems to be in, by its code of ISO 639: English where in doubt."""
    lowered = text.lower()
    for code, letters in _BY_LETTERS:
        if letters.search(lowered):
            return code
    given = re.findall(r"\w+", lowered)
    scores = {code: sum(word in words for word in given) for code, words in _WORDS.items()}
    return max(scores, key=lambda code: (scores[code], code == "en"))


def default_reply(prompt: str, question: str) -> tuple[Part, ...]:
    """The reply to a question that nobody scripted: the same for the same prompt and question."""
    phrases = _LANGUAGES[language_of(question)]
    choice = hashlib.sha256(f"{prompt}\n{question}".encode()).digest()
    said = [phrases.greetings[choice[0] % len(phrases.greetings)]]
    if question:
        said.append(phrases.asked.format(shorten(question, 200)))
    if role := " ".join(prompt.split()):
        said.append(phrases.role.format(shorten(role)))
    said.append(phrases.closings[choice[1] % len(phrases.closings)])
    return (Text(" ".join(said)),)


def default_tool_reply(question: str, outputs: Iterable[tuple[str, str]]) -> tuple[Part, ...]:
    """The reply to the tool outputs, pairs of the tool's name and its output."""
    said = " ".join(f"{name} → “{shorten(output, 200)}”." for name, output in outputs)
    return (Text(_LANGUAGES[language_of(question)].tools.format(said)),)


def default_follow_ups(question: str) -> tuple[FollowUp, ...]:
    """The three questions that a bot suggests after its answer."""
    about = shorten(" ".join(question.split()), 40)
    suggested = _LANGUAGES[language_of(question)].follow_ups
    return tuple(FollowUp(one.format(about)) for one in suggested)
