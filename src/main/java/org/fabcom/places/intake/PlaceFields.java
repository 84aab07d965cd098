package org.fabcom.places.intake;

import module java.base;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.MatchField.Choice;
import org.fabcom.imports.MatchField.Join;
import org.fabcom.imports.MatchField.Values;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Field;

/** What any table may say of a place, and what people call it. */
final class PlaceFields {

    private static final List<MatchField> KNOWN = List.of(
            field(
                            Field.NAME,
                            "nom de la structure",
                            "nom du lieu",
                            "structure",
                            "lieu",
                            "raison sociale",
                            "etablissement",
                            "denomination",
                            "organisme",
                            "intitule",
                            "name",
                            "titre")
                    .reading(it -> !Cleaning.FORMULA.matcher(it).matches())
                    .must(),
            field(Field.COMMUNE, "ville", "localite", "city", "town", "nom commune")
                    .heading(),
            field(Field.ADDRESS, "rue", "voie", "adresse postale", "numero et voie", "address", "adresse 1"),
            field(Field.POSTAL_CODE, "cp", "code post", "postal", "zip")
                    .told(it -> it.matches("(?i)(F-?)?[0-9]{2} ?[0-9]{3}(\\.0)?( cedex.*)?|[1-9][0-9]{3}(\\.0)?")),
            field(Field.COMMUNE_CODE, "insee", "code commune", "citycode")
                    .reading(it -> it.matches("(?i)[0-9][0-9AB]?[0-9]{3}")),
            field(Field.ADDRESS_MORE, "complement", "quartier", "batiment", "adresse 2"),
            field(Field.PHONE, "telephone", "tel", "phone", "portable", "mobile", "numero de telephone")
                    .joined(Join.BAR)
                    .told(it -> Lists.split(it, "[|;,/\n]|\\bou\\b|\\bet\\b").stream()
                            .anyMatch(one -> Numbers.phone(one).isPresent())),
            field(
                            Field.EMAILS,
                            "courriel",
                            "email",
                            "e mail",
                            "mail",
                            "mel",
                            "adresse mail",
                            "adresse electronique",
                            "contact")
                    .joined(Join.BAR)
                    .told(it -> !Lists.emails(it, new Notes()).isEmpty()),
            field(Field.SITES, "site", "site internet", "url", "web", "lien", "website", "facebook")
                    .joined(Join.BAR)
                    .told(it -> it.matches("(?i)\\s*(https?:|www\\.).*"))
                    .reading(Lists::site),
            field(Field.HOURS, "horaire", "heures d ouverture", "ouverture", "jours et horaires", "permanences")
                    .joined(Join.NAMED),
            field(Field.SUMMARY, "resume", "accroche"),
            field(
                    Field.DETAIL,
                    "description",
                    "presentation",
                    "commentaire",
                    "commentaires",
                    "activites",
                    "observations"),
            field(Field.LATITUDE, "lat", "y", "coord y").told(it -> between(it, -61, 71)),
            field(Field.LONGITUDE, "lon", "lng", "long", "x", "coord x").reading(it -> between(it, -180, 180)),
            field(
                            Field.UPDATED,
                            "maj",
                            "mise a jour",
                            "mis a jour",
                            "derniere maj",
                            "date maj",
                            "modifie le",
                            "editdate",
                            "updated")
                    .reading(WrittenDay.READS),
            field(Field.PIVOT, "siret", "rna", "siren", "numero siret")
                    .told(it -> it.replaceAll("[\\s.]", "").matches("[0-9]{14}|W[0-9]{9}")),
            coded(Field.KINDS, "type de lieu", "categorie", "=type", "=genre", "=nature"),
            coded(Field.SERVICES, "service", "prestations"),
            coded(Field.FEES, "tarif", "tarifs", "frais", "prix", "gratuite"),
            coded(Field.AUDIENCES, "publics", "public", "public cible"),
            coded(Field.ACCESS, "acces", "modalites d acces"),
            coded(Field.SUPPORT, "accompagnement", "modalites d accompagnement"),
            coded(Field.PROGRAMMES, "dispositif", "programme national"),
            coded(Field.LABELS, "labels", "label"),
            coded(Field.ROAMING, "itinerant", "itinerance"),
            field(Field.BOOKING, "rdv", "rendez vous", "lien de rendez vous"),
            field(Field.ACCESSIBILITY, "accessibilite", "acceslibre", "acces libre"),
            field(Field.PARENT, "structure parente", "porteur", "structure porteuse", "gestionnaire"),
            field(Field.ID, "identifiant", "uid", "objectid", "globalid", "num", "numero", "ref", "reference"),
            field(Field.SOURCE, "producteur"));

    static final List<MatchField> ALL = Stream.concat(
                    KNOWN.stream(), Field.added().stream().map(it -> field(it)))
            .toList();

    private PlaceFields() {}

    private static MatchField field(Field field, String... words) {
        return MatchField.of(field.heading(), field.label(), words);
    }

    private static MatchField coded(Field field, String... words) {
        return field(field, words)
                .joined(Join.BAR)
                .choosing(new Values(choices(field), it -> Codes.read(field, it).isPresent() || Lists.kept(field, it)))
                .reading(it -> Lists.split(it, "[|;,\n]").stream()
                        .anyMatch(one -> Codes.read(field, one).isPresent()
                                || field == Field.KINDS
                                        && Lists.KIND.matcher(one).matches()));
    }

    /** Kinds of place are letters: people know them by their words. */
    private static List<Choice> choices(Field field) {
        return Codes.of(field).stream()
                .map(it -> new Choice(it.words(), field == Field.KINDS ? "standard.kinds." + it.code() : ""))
                .toList();
    }

    private static boolean between(String text, int least, int most) {
        var said = text.strip().replace(',', '.');
        if (!said.matches("-?[0-9]{1,3}\\.[0-9]{2,}")) return false;
        double number = Double.parseDouble(said);
        return number >= least && number <= most;
    }
}
