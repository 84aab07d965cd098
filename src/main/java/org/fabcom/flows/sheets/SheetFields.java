package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.flows.former.Former.What;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.MatchField.Values;
import org.fabcom.imports.reading.WrittenDay;

/** What a table of intakes or of sales may say, and what the notebooks of the field call it. */
final class SheetFields {

    static final String DAY = "Jour";
    static final String CATEGORY = "Catégorie";
    static final String KILOGRAMS = "Masse en kg";
    static final String GRAMS = "Masse en g";
    static final String PIECES = "Nombre";
    static final String SITE = "Lieu";
    static final String NOTE = "Remarque";
    static final String CHANNEL = "Mode de collecte";
    static final String COMMUNE = "Commune";
    static final String DESTINATION = "Destination";
    static final String TICKET = "Ticket";
    static final String PRICE = "Prix de la ligne";
    static final String EACH = "Prix d’une pièce";
    static final String PAYMENT = "Paiement";

    private static final MatchField WHEN = MatchField.of(
                    DAY, "", "date", "le", "date de collecte", "date de vente", "date apport")
            .told(WrittenDay.READS)
            .must();
    private static final MatchField MASS = MatchField.of(
                    KILOGRAMS,
                    "",
                    "poids",
                    "masse",
                    "kg",
                    "poids kg",
                    "poids net",
                    "poids en kg",
                    "quantite kg",
                    "kilos",
                    "pesee")
            .reading(it -> Written.grams(it, 1000).isPresent());
    private static final MatchField LIGHT = MatchField.of(
                    GRAMS, "", "poids g", "masse g", "poids en g", "grammes", "=g")
            .reading(it -> Written.grams(it, 1).isPresent());
    private static final MatchField COUNT = MatchField.of(
                    PIECES, "", "quantite", "qte", "nb", "pieces", "nombre d objets")
            .reading(it -> Written.pieces(it).isPresent());
    private static final MatchField WHERE =
            MatchField.of(SITE, "", "site", "point de collecte", "point de vente", "boutique", "magasin");
    private static final MatchField REMARK = MatchField.of(
            NOTE, "", "remarques", "commentaire", "commentaires", "note", "notes", "observation", "observations");

    private SheetFields() {}

    static List<MatchField> of(What what, Values categories) {
        var category = MatchField.of(
                        CATEGORY,
                        "",
                        "quoi",
                        "objet",
                        "objets",
                        "type d objet",
                        "type",
                        "famille",
                        "nature",
                        "article",
                        "designation",
                        "produit",
                        "libelle")
                .choosing(categories)
                .must();
        return what == What.INTAKE
                ? List.of(
                        WHEN,
                        category,
                        MASS,
                        LIGHT,
                        COUNT,
                        MatchField.of(
                                CHANNEL, "", "collecte", "type de collecte", "mode d apport", "apport", "provenance"),
                        MatchField.of(COMMUNE, "", "ville", "localite", "village"),
                        MatchField.of(DESTINATION, "", "orientation", "devenir", "tri", "part vers"),
                        WHERE,
                        REMARK)
                : List.of(
                        WHEN,
                        category,
                        COUNT,
                        MASS,
                        LIGHT,
                        money(
                                PRICE,
                                "prix",
                                "montant",
                                "total",
                                "prix total",
                                "montant total",
                                "total ligne",
                                "encaisse"),
                        money(EACH, "prix unitaire", "pu", "prix piece", "prix a la piece"),
                        MatchField.of(PAYMENT, "", "mode de paiement", "moyen de paiement", "reglement", "paye par"),
                        MatchField.of(TICKET, "", "n ticket", "numero de ticket", "vente", "n vente", "recu", "panier"),
                        WHERE,
                        REMARK);
    }

    private static MatchField money(String name, String... words) {
        return MatchField.of(name, "", words).reading(it -> Written.cents(it).isPresent());
    }
}
