"""The names that people give to columns, in six languages, and what they hold."""

from __future__ import annotations

import re

from dashboard.dataset.dates.words import fold

# By language, a field a line. What several languages share stands in each of them.
WORDS = {
    "en": """
        date: date, dates, when, start date, date start, start, from, begin, date of event, period
        year: year, yr, start year
        month: month, start month
        day: day, start day
        time: time, hour, start time
        end: end, end date, date end, to, until, finish
        end_year: end year
        end_month: end month
        end_day: end day
        end_time: end time
        typed: display date, date as shown, date as written, date text
        title: title, event, what, what happened, headline, heading, name, milestone, happening
        text: text, description, notes, note, details, detail, story, comment, comments, remarks,
            summary, information, body, content, more
        lane: lane, group, category, theme, topic, track, strand, area, section
        kind: kind, type, sort, event type, tag, tags
        place: place, location, where, city, town, venue
        quote: quote, quotation, words, in their words, in her words, in his words, testimony,
            what they said, what she said, what he said, excerpt
        speaker: speaker, who said it, who said so, said by, who says it, who, person, voice,
            witness, narrator
        source: source, sources, reference, references, citation, where from, link, url, website
        picture: image, images, picture, pictures, photo, photos, photograph, photographs, media,
            image file, picture file, photo file, image url, picture url, photo url, media url
        alt: alt, alt text, alternative text, image alt, image description, picture description,
            photo description
        caption: caption, captions, image caption, picture caption, photo caption, media caption
        credit: credit, credits, image credit, picture credit, photo credit, media credit,
            photographer, photo by, picture by, image source, picture source, photo source
        licence: licence, license, image licence, image license, photo licence, photo license
    """,
    "es": """
        date: fecha, fechas, cuando, inicio, fecha de inicio, fecha inicio, desde, comienzo, periodo
        year: ano, ano de inicio, ano inicial
        month: mes
        day: dia
        time: hora
        end: fin, final, fecha de fin, fecha fin, fecha final, hasta
        end_year: ano final, ano de fin, ano fin
        typed: fecha mostrada, fecha escrita
        title: titulo, hecho, acontecimiento, evento, suceso, que, que paso, que ocurrio, hito,
            titular, nombre
        text: texto, descripcion, notas, nota, detalle, detalles, historia, comentario, comentarios,
            observaciones, informacion, resumen, contenido, mas
        lane: carril, grupo, categoria, tema, ambito, area, seccion
        kind: tipo, clase, etiqueta, etiquetas
        place: lugar, sitio, donde, ciudad, pueblo, ubicacion, localidad
        quote: cita, citas, palabras, testimonio, en sus palabras, que dijo, frase
        speaker: quien lo dijo, quien, quien dijo, dicho por, hablante, persona, testigo, voz
        source: fuente, fuentes, referencia, referencias, enlace, bibliografia, procedencia
        picture: imagen, imagenes, foto, fotos, fotografia, fotografias, archivo de imagen
        alt: texto alternativo, descripcion de la imagen, descripcion de la foto
        caption: pie, pie de foto, pie de imagen, pie de la foto, pie de la imagen, leyenda
        credit: credito, creditos, fotografo, fotografa, autor de la foto, fuente de la imagen,
            fuente de la foto
        licence: licencia, licencia de la imagen, licencia de la foto
    """,
    "de": """
        date: datum, wann, beginn, anfang, von, startdatum, anfangsdatum, zeitraum, zeitpunkt
        year: jahr, jahreszahl
        month: monat
        day: tag
        time: uhrzeit, zeit
        end: ende, bis, enddatum
        end_year: endjahr
        title: titel, ereignis, was, was geschah, was passierte, uberschrift, schlagzeile,
            bezeichnung, name
        text: text, beschreibung, notizen, notiz, anmerkung, anmerkungen, bemerkung, bemerkungen,
            einzelheiten, details, kommentar, erlauterung, inhalt, mehr
        lane: gruppe, kategorie, thema, bereich, lebensbereich, spur, rubrik
        kind: art, typ, sorte
        place: ort, wo, stadt, schauplatz
        quote: zitat, zitate, worte, wortlaut, im wortlaut, aussage
        speaker: sprecher, sprecherin, wer sagte es, wer sagt es, wer, gesagt von, person, zeuge,
            zeugin
        source: quelle, quellen, beleg, belege, nachweis, quellenangabe, herkunft, link
        picture: bild, bilder, foto, fotos, photo, photos, fotografie, bilddatei
        alt: alternativtext, bildbeschreibung
        caption: bildunterschrift, bildunterschriften, bildtext, legende
        credit: bildnachweis, bildquelle, fotograf, fotografin, urheber
        licence: lizenz, bildlizenz
    """,
    "fr": """
        date: date, dates, quand, debut, date de debut, depuis, periode
        year: annee, an, annee de debut
        month: mois
        day: jour
        time: heure
        end: fin, date de fin, jusqu a
        end_year: annee de fin
        title: titre, evenement, fait, quoi, que s est il passe, ce qui s est passe, intitule, nom
        text: texte, description, notes, note, remarque, remarques, detail, details, commentaire,
            commentaires, histoire, contenu, resume, plus
        lane: groupe, categorie, theme, domaine, rubrique
        kind: type, genre, sorte
        place: lieu, endroit, ou, ville
        quote: citation, citations, paroles, temoignage, mots, extrait
        speaker: qui l a dit, qui, dit par, locuteur, locutrice, personne, temoin, voix
        source: source, sources, reference, references, lien, provenance
        picture: image, images, photo, photos, photographie, photographies, fichier image
        alt: texte alternatif, description de l image, description de la photo
        caption: legende, legende de l image, legende de la photo
        credit: credit, credits, credit photo, photographe, source de l image, source de la photo
        licence: licence, licence de l image, licence de la photo
    """,
    "pt": """
        date: data, datas, quando, inicio, data de inicio, desde, periodo
        year: ano, ano de inicio
        month: mes
        day: dia
        time: hora
        end: fim, data de fim, data final, ate, termino
        end_year: ano final, ano de fim
        title: titulo, acontecimento, evento, fato, facto, o que, o que aconteceu, marco, nome
        text: texto, descricao, notas, nota, detalhes, historia, comentario, comentarios,
            observacoes, resumo, conteudo, mais
        lane: grupo, categoria, tema, area, faixa, secao
        kind: tipo, etiqueta
        place: lugar, local, onde, cidade
        quote: citacao, palavras, depoimento, testemunho, frase
        speaker: quem disse, quem o disse, quem, dito por, pessoa, testemunha, voz
        source: fonte, fontes, referencia, referencias, ligacao
        picture: imagem, imagens, foto, fotos, fotografia, fotografias
        alt: texto alternativo, descricao da imagem, descricao da foto
        caption: legenda, legenda da imagem, legenda da foto
        credit: credito, creditos, fotografo, fotografa, fonte da imagem, fonte da foto
        licence: licenca, licenca da imagem, licenca da foto
    """,
    "it": """
        date: data, date, quando, inizio, data di inizio, dal, periodo
        year: anno
        month: mese
        day: giorno
        time: ora
        end: fine, data di fine, al, fino a
        end_year: anno di fine, anno finale
        title: titolo, evento, avvenimento, fatto, cosa, che cosa, cosa e successo, nome
        text: testo, descrizione, note, nota, dettagli, storia, commento, commenti, osservazioni,
            contenuto, riassunto, altro
        lane: gruppo, categoria, tema, ambito, sezione
        kind: tipo, genere
        place: luogo, posto, dove, citta
        quote: citazione, parole, testimonianza, frase
        speaker: chi l ha detto, chi lo ha detto, chi, detto da, persona, testimone, voce
        source: fonte, fonti, riferimento, riferimenti, provenienza
        picture: immagine, immagini, foto, fotografia, fotografie
        alt: testo alternativo, descrizione dell immagine, descrizione della foto
        caption: didascalia, didascalie
        credit: credito, crediti, fotografo, fotografa, fonte dell immagine, fonte della foto
        licence: licenza
    """,
}
# Beside another name in the same words these say only what the column belongs to: "Event date".
WEAK = frozenset({"title"})
FIELD = re.compile(r"(\w+):([^:]*?)(?=\w+:|$)", re.DOTALL)
ASIDE = re.compile(r"[(\[].*?[)\]]")


def _index_words(text: str) -> dict[str, str]:
    return {
        " ".join(phrase.split()): field
        for field, phrases in FIELD.findall(text)
        for phrase in phrases.split(",")
    }


NAMES = {language: _index_words(text) for language, text in WORDS.items()}


def simplify(name: str) -> str:
    """Return a column name in small letters, without accents, signs and what brackets add."""
    plain = fold(ASIDE.sub(" ", name)) or fold(name)
    return " ".join(re.findall(r"[^\W_]+", plain))


def name_field(name: str, language: str) -> str:
    """Return what a column of this name holds in a language; "" where that is not known."""
    names = NAMES[language]
    words = simplify(name).split()
    if field := names.get(" ".join(words), ""):
        return field
    known = [names[word] for word in words if word in names]
    return next((field for field in known if field not in WEAK), known[0] if known else "")


def choose_language(names: tuple[str, ...]) -> str:
    """Choose the language in which most of the column names are known, English before others."""
    return max(NAMES, key=lambda language: _score(names, language))


def _score(names: tuple[str, ...], language: str) -> float:
    """Count the names that are known whole, and half of those that are known in part."""
    whole = sum(simplify(name) in NAMES[language] for name in names)
    return whole + sum(bool(name_field(name, language)) for name in names) / 2
