package org.fabcom.catalogue.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.Suggestion;
import org.fabcom.catalogue.Suggestion.Match;
import org.fabcom.kernel.Fold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lists of the library. Words are looked for among the names, then among what replaces the services they name, then in
 * the sheets' own words; one statement for the names, one for the page with its counts.
 */
@Repository
public class Shelf {

    private static final int MOST_WORDS = 8;
    private static final int MOST_MAYBE = 8;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a",
            "au",
            "aux",
            "avec",
            "d",
            "de",
            "des",
            "du",
            "en",
            "et",
            "l",
            "la",
            "le",
            "les",
            "libre",
            "logiciel",
            "mon",
            "notre",
            "ou",
            "pour",
            "sur",
            "the",
            "un",
            "une");

    private final JdbcClient db;
    private final Names names;
    private final Needs needs;
    private final FoundRows rows;

    Shelf(JdbcClient db, Names names, Needs needs, FoundRows rows) {
        this.db = db;
        this.names = names;
        this.needs = needs;
        this.rows = rows;
    }

    public Found find(Wanted wanted) {
        if (wanted.words().isEmpty()) return page(wanted, "", Map.of(), List.of(), List.of(), false);
        var named = names.like(wanted.words());
        var meant = meant(named);
        var maybe = meant.isEmpty() ? maybe(named) : List.<Sheet>of();
        var values = new LinkedHashMap<String, Object>();
        var found = page(wanted, hits(wanted, named, meant, maybe, values), values, meant, maybe, false);
        return found.total() > 0 || Fold.key(wanted.words()).length() < Typo.LEAST
                ? found
                : page(wanted, ShelfSql.ALIKE, Map.of("words", Fold.words(wanted.words())), meant, maybe, true);
    }

    /** The services that the words name: exactly, else with one error. */
    private static List<Sheet> meant(List<Suggestion> named) {
        var surest = named.isEmpty() ? Match.INSIDE : named.getFirst().match();
        var wanted = surest == Match.EXACT ? Match.EXACT : Match.ONE_TYPO;
        return services(named, Set.of(wanted));
    }

    private static List<Sheet> maybe(List<Suggestion> named) {
        return services(named, Set.of(Match.BEGINNING, Match.INSIDE)).stream()
                .limit(MOST_MAYBE)
                .toList();
    }

    private static List<Sheet> services(List<Suggestion> named, Set<Match> matches) {
        return named.stream()
                .filter(it -> !it.sheet().commons() && matches.contains(it.match()))
                .map(Suggestion::sheet)
                .toList();
    }

    private String hits(
            Wanted wanted, List<Suggestion> named, List<Sheet> meant, List<Sheet> maybe, Map<String, Object> values) {
        var sql = new StringBuilder(ShelfSql.NAMED);
        values.put("ids", named.stream().map(it -> it.sheet().id().value()).toArray(UUID[]::new));
        values.put("ranks", named.stream().map(Shelf::rank).toArray(Integer[]::new));
        if (!meant.isEmpty()) sql.append(ShelfSql.REPLACING.formatted(2));
        if (!maybe.isEmpty()) sql.append(ShelfSql.REPLACING.formatted(5));
        var words = words(wanted.words());
        var asNeeds = needs.named(words);
        values.put("asNeeds", asNeeds.toArray(String[]::new));
        if (!asNeeds.isEmpty()) sql.append(ShelfSql.NEEDED);
        var like = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            values.put("word" + i, "%" + words.get(i) + "%");
            like.add("s.search like :word" + i);
        }
        if (!like.isEmpty()) sql.append(ShelfSql.WORDS.formatted(String.join(" and ", like)));
        return sql.toString();
    }

    /** Two is kept for what replaces the services that are meant. */
    private static int rank(Suggestion named) {
        return switch (named.match()) {
            case EXACT -> 1;
            case BEGINNING, ONE_TYPO -> 3;
            case INSIDE -> 4;
        };
    }

    /** The words that say something; all of them if none does. */
    static List<String> words(String typed) {
        var all = List.of(Fold.words(typed).split(" "));
        var telling = all.stream().filter(it -> !EMPTY_WORDS.contains(it)).toList();
        return (telling.isEmpty() ? all : telling)
                .stream().filter(it -> !it.isEmpty()).limit(MOST_WORDS).toList();
    }

    private Found page(
            Wanted wanted,
            String hits,
            Map<String, Object> values,
            List<Sheet> meant,
            List<Sheet> maybe,
            boolean approximate) {
        return rows.read(
                db.sql(ShelfSql.page(wanted, hits, Sheets.COLUMNS))
                        .params(values)
                        .param("targets", ids(meant.isEmpty() ? maybe : meant))
                        .param("needs", wanted.needs().toArray(String[]::new))
                        .param("platforms", wanted.platforms().toArray(String[]::new))
                        .param("shopNeeds", Needs.OF_SHOPS.toArray(String[]::new))
                        .param("associationNeeds", Needs.OF_ASSOCIATIONS.toArray(String[]::new))
                        .param("licence", wanted.licence())
                        .param("size", wanted.size())
                        .param("offset", (wanted.page() - 1) * (long) wanted.size()),
                meant,
                maybe,
                approximate);
    }

    private static UUID[] ids(List<Sheet> sheets) {
        return sheets.stream().map(it -> it.id().value()).toArray(UUID[]::new);
    }
}
