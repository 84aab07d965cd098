package org.fabcom.people.intake;

import module java.base;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.MatchField.Choice;
import org.fabcom.imports.MatchField.Values;
import org.fabcom.kernel.Fold;
import org.fabcom.people.Trade;

/** What a table may say of organisations, and how people call it. */
final class OrganisationFields {

    static final String ID = "id";
    static final String NAME = "nom";
    static final String TRADE = "type";
    static final String SIRET = "siret";
    static final String RNA = "rna";
    static final String COMMUNE = "commune";
    static final String CODE = "code_insee";

    private static final Map<Trade, List<String>> WORDS = Map.of(
            Trade.ASSOCIATION, List.of("association", "asso", "association loi 1901", "loi 1901", "collectif", "assoc"),
            Trade.SHOP, List.of("commerce", "commercant", "boutique", "magasin", "shop"),
            Trade.ENTREPRENEUR,
                    List.of(
                            "entreprise",
                            "entrepreneur",
                            "independant",
                            "micro entreprise",
                            "auto entrepreneur",
                            "artisan",
                            "sarl",
                            "sas",
                            "eurl"),
            Trade.COOPERATIVE, List.of("cooperative", "coop", "scic", "scop", "cae"),
            Trade.PUBLIC_BODY,
                    List.of(
                            "collectivite",
                            "mairie",
                            "commune",
                            "etablissement public",
                            "ecole",
                            "public",
                            "departement",
                            "region",
                            "ccas"),
            Trade.OTHER, List.of("autre", "other", "divers"));

    static final List<MatchField> ALL = List.of(
            MatchField.of(NAME, "people.intake.name", "raison sociale", "structure", "denomination", "organisme")
                    .must(),
            MatchField.of(COMMUNE, "people.intake.commune", "ville", "localite", "siege")
                    .must(),
            MatchField.of(CODE, "people.intake.code", "insee", "code commune")
                    .reading(it -> it.matches("(?i)[0-9][0-9AB][0-9]{3}")),
            MatchField.of(TRADE, "people.intake.trade", "statut", "forme juridique", "categorie", "nature")
                    .choosing(new Values(
                            Arrays.stream(Trade.values())
                                    .map(it -> new Choice(it.name(), "people.trade." + it))
                                    .toList(),
                            it -> it.isBlank() || trade(it).isPresent())),
            MatchField.of(SIRET, "people.intake.siret", "numero siret", "no siret", "siren siret")
                    .reading(it -> it.matches(".*[0-9][0-9 .]{4}.*|.*[eE]\\+?[0-9]+")),
            MatchField.of(RNA, "people.intake.rna", "numero rna", "w", "numero association")
                    .told(it -> it.strip().matches("(?i)w[0-9a-z ]{9,12}")),
            MatchField.of(ID, "people.intake.id", "=identifiant", "=numero", "=ref", "=reference"));

    private OrganisationFields() {}

    static Optional<Trade> trade(String cell) {
        var said = Fold.words(cell);
        return Arrays.stream(Trade.values())
                .filter(it -> it.name().equals(cell.strip().toUpperCase(Locale.ROOT))
                        || WORDS.getOrDefault(it, List.of()).contains(said))
                .findFirst();
    }
}
