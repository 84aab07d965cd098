package org.fabcom.market.intake;

import module java.base;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.MatchField.Choice;
import org.fabcom.imports.MatchField.Join;
import org.fabcom.imports.MatchField.Values;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Fold;
import org.fabcom.market.posts.Post;

/** What a table may say of offers and wants: the columns of our own file first, then what people call them. */
final class PostFields {

    static final String ID = "id";
    static final String TITLE = "title";
    static final String KIND = "kind";
    static final String TEXT = "text";
    static final String CATEGORY = "category";
    static final String TAGS = "tags";
    static final String QUANTITY = "quantity";
    static final String UNIT = "unit";
    static final String COMMUNE = "commune";
    static final String UNTIL = "until";
    static final String WHO = "owner";

    private static final Map<Post.Kind, List<String>> WORDS = Map.of(
            Post.Kind.OFFER, List.of("offre", "offres", "don", "pret", "propose", "vente", "offer", "a donner"),
            Post.Kind.WANT, List.of("demande", "demandes", "recherche", "besoin", "cherche", "want", "request"));

    static final List<MatchField> ALL = List.of(
            MatchField.of(TITLE, "market.intake.title", "titre", "annonce", "objet", "intitule")
                    .must(),
            MatchField.of(KIND, "market.intake.kind", "genre", "sens", "offre ou demande", "type")
                    .must()
                    .choosing(new Values(
                            Arrays.stream(Post.Kind.values())
                                    .map(it -> new Choice(it.name(), "market.kind." + it))
                                    .toList(),
                            it -> named(it).isPresent())),
            MatchField.of(CATEGORY, "market.intake.category", "categorie", "rubrique", "famille")
                    .must(),
            MatchField.of(WHO, "market.intake.owner", "structure", "organisateur", "proprietaire", "association"),
            MatchField.of(TEXT, "market.intake.text", "description", "texte", "details", "presentation"),
            MatchField.of(TAGS, "market.intake.tags", "mots cles", "etiquettes").joined(Join.BAR),
            MatchField.of(QUANTITY, "market.intake.quantity", "quantite", "nombre", "=left")
                    .reading(it -> it.matches("[0-9]{1,6}")),
            MatchField.of(UNIT, "market.intake.unit", "unite"),
            MatchField.of(COMMUNE, "market.intake.commune", "ville", "localite", "commune_name"),
            MatchField.of(UNTIL, "market.intake.until", "expires_on", "jusqu au", "expire le", "date de fin", "fin")
                    .reading(WrittenDay.READS),
            MatchField.of(ID, "market.intake.id", "=identifiant", "=ref", "=numero"));

    private PostFields() {}

    static Optional<Post.Kind> named(String cell) {
        var said = Fold.words(cell);
        return Arrays.stream(Post.Kind.values())
                .filter(it -> it.name().equals(cell.strip().toUpperCase(Locale.ROOT))
                        || WORDS.getOrDefault(it, List.of()).contains(said))
                .findFirst();
    }
}
