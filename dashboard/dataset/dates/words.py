"""The words of dates in English, Spanish, German, French, Portuguese, Italian, Chinese, Japanese.

Every word means one thing in all of them; a sign is a letter for that thing, of which `phrases`
makes the shape of a date, and its value.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from dashboard.dataset.dates.kanji import read_kanji_numbers


class Token(NamedTuple):
    """A piece of a date: what it is, as one sign, and its number or word.

    Signs: `n` a number of one or two digits, `Y` a year, `M` a month, `m` the sign after a
    Chinese or Japanese one, `S` a season, `D` decade, `C` century, `P` a part of either, `V` and
    `G` before and after Christ, `J` the first year of a Japanese era; `~` about, `?` perhaps,
    `B` before, `A` after, `F` from, `-` to, `u` until, `W` between, `&` and, `|` or, `N` now.
    """

    sign: str
    value: int | str = ""


MONTHS = """
january february march april may june july august september october november december
jan feb mar apr may jun jul aug sept oct nov dec
janry febry mch aprl may june jul augt sep octr novr decr
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
ene feb mzo abr may jun jul ago setiembre oct nov dic
januar februar marz april mai juni juli august september oktober november dezember
janner feber mrz apr mai juno julei aug sep okt nov dez
jan feb maerz apr mai jun jul aug sept okt nov dez
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
janv fevr mars avr mai juin juil aout sept oct nov dec
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
jan fev mar abr mai jun jul ago set out nov dez
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
gen febb mar apr mag giu lug ago sett ott nov dic
jan feb mrt apr mei jun jul aug sep okt nov dec
"""
SEASONS = """
spring summer autumn winter
springtime summertime fall wintertime
primavera verano otono invierno
fruhling sommer herbst winter
fruhjahr sommers fall winters
printemps ete automne hiver
primavera verao outono inverno
primavera estate autunno inverno
春 夏 秋 冬
"""
WORDS = {
    "": """
        of the de del do da di des du le la les l d el los las der die das den dem dello della
        degli delle dei il lo in on en im am no na em nel nell ano an annee anno year years jahr
        jahre jahren jahres date day dated 年 日 の monday tuesday wednesday thursday friday
        saturday sunday mon tue tues wed thu thur thurs fri sat sun montag dienstag mittwoch
        donnerstag freitag samstag sonnabend sonntag lunes martes miercoles jueves viernes sabado
        domingo lundi mardi mercredi jeudi vendredi samedi dimanche lunedi martedi mercoledi
        giovedi venerdi segunda terca quarta quinta sexta feira st nd rd th
    """,
    "~": """
        ~ c ca cca circa about around approx approximately abt est estimated cal calculated ish
        roughly some hacia h alrededor aprox aproximadamente cerca um gegen etwa ungefahr rund
        zirka vers env environ autour volta verso intorno 約 约 頃 ごろ ころ 左右 大約 大约
    """,
    "?": """
        ? possibly perhaps maybe probably prob likely uncertain presumably dudoso quiza quizas
        probablemente posiblemente vielleicht wohl vermutlich wahrscheinlich unsicher peut-etre
        probablement incertain talvez provavelmente incerto forse probabilmente
    """,
    "B": "< before bef by pre antes vor avant prima ante 以前 前 之前 より前",
    "A": """
        + > after aft post despues tras nach apres depois apos dopo 以降 以后 以後
        之後 之后 后 後
    """,
    "F": "from since onwards onward desde seit ab depuis dal dall von vom dalla dallo 从 從 自",
    "-": """
        - to until till through thru hasta bis a al ate a-te jusqu jusque jusqua au fino 至 到
        から
    """,
    "u": "まで 为止 為止",
    "W": "between bet btw entre zwischen tra fra",
    "&": "and & y und et e と 和",
    "|": "or o ou oder oppure または 或",
    "N": """
        now present today presente hoy actualidad heute aujourd hui hoje oggi ongoing 今 現在 现在
        至今
    """,
    "D": "s anos annees anni decade decada decenio jahrzehnt jahrzehnts decennie decennio 年代",
    "C": """
        century centuries cent siglo jahrhundert jahrhunderts jh jhd jhdt siecle seculo secolo sec
        世紀 世纪
    """,
    "V": "bc bce ac avc v-chr",
    "G": "ad ce dc",
    "m": "月",
}
PARTS = {
    "early": """
        early beginning start principios comienzos inicios primeros anfang beginn fruhe fruhen
        fruhes debut inizio inizi inicio comeco 初 初頭 上旬 前半 first_half primera_mitad
        erste_halfte ersten_halfte 1._halfte premiere_moitie primeira_metade prima_meta
    """,
    "mid": "mid middle mediados mitte milieu meta meados 中 中期 中旬 半ば 中頃 中叶",
    "late": """
        late end finales fines ende spate spaten spates fin fine final finais fim 末 下旬 後半
        晚期 second_half segunda_mitad zweite_halfte zweiten_halfte 2._halfte seconde_moitie
        deuxieme_moitie segunda_metade seconda_meta latter_half
    """,
}
# The year before the first of each era.
ERAS = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民国": 1911,
    "民國": 1911,
}  # fmt: skip
# Several words that mean one thing; the longest that fits counts.
PHRASES = {
    "V": ["b. c.", "b.c.e.", "b.c.", "a. c.", "a.c.", "v. chr.", "v.chr.", "v. chr", "v.u.z.",
          "av. j.-c.", "av. j.c.", "avant j.-c.", "avant jesus-christ", "vor christus",
          "before christ", "antes de cristo", "avanti cristo", "紀元前", "公元前", "西元前"],
    "G": ["a. d.", "a.d.", "c.e.", "d. c.", "d.c.", "n. chr.", "n.chr.", "n. chr", "ap. j.-c.",
          "apr. j.-c.", "apres j.-c.", "nach christus", "anno domini", "despues de cristo", "西暦",
          "公元", "西元"],
    "A": ["or later", "or after", "o despues", "o mas tarde", "oder spater", "ou plus tard",
          "ou apres", "ou depois", "o dopo", "not before", "no earlier than", "nicht vor",
          "not earlier than"],
    "F": ["en adelante", "a partir de"],
    "B": ["or earlier", "or before", "o antes", "oder fruher", "ou avant", "o prima", "not after",
          "no later than", "not later than", "spatestens", "up to", "prima del"],
    "~": ["or so", "intorno al", "por volta", "mas o menos", "autour de"],
    "?": ["peut-etre", "tal vez", "a lo mejor"],
    "-": ["up until", "jusqu'a", "jusqu'en", "fino al", "fino a"],
}  # fmt: skip
# Without their dots and blanks.
UNDATED_WORDS = """
undated nodate nd dateunknown unknown unknowndate notdated withoutdate notknown na n/a none tbd
sinfecha sf fechadesconocida desconocida desconocido od oj ohnedatum undatiert unbekannt sansdate sd
dateinconnue inconnue inconnu nondate semdata datadesconhecida desconhecida senzadata
datasconosciuta sconosciuta ? ?? ??? ???? - -- --- 日付不明 年月日不明 年代不明 不明 日期不详
日期不詳 不详 不詳 未知 無日期 无日期
"""
UNDATED = frozenset(UNDATED_WORDS.split())


def fold(text: str) -> str:
    """Return the text in small letters without accents, with plain digits and hyphens."""
    if not text.isascii():
        digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in read_kanji_numbers(text))
        letters = unicodedata.normalize("NFKD", re.sub("[‐-―−]", "-", digits))
        text = "".join(letter for letter in letters if not unicodedata.combining(letter))
        text = text.replace("’", "'").replace("〜", "-").replace("°", "o")
    return " ".join(text.casefold().split())
