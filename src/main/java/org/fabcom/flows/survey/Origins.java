package org.fabcom.flows.survey;

import module java.base;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.account.MatterAccount;
import org.fabcom.flows.survey.SurveyAnswers.Answer;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.places.Communes;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where what was received comes from: by commune with its inhabitants, where one knows it; by words otherwise. Thread-safe. */
@Repository
record Origins(Sql db, Communes communes) {

    /** Before the code of a commune: its population as the structure typed it. */
    static final String POPULATION = "POP-";

    /**
     * A commune, or an origin that is none.
     *
     * @param name empty: nobody said where from
     * @param code of the commune; empty: it is none that is known
     * @param locality as the register names it, if it is one alone
     * @param people null: unknown
     * @param source where the number of people was read
     */
    record Origin(
            String name,
            String code,
            String locality,
            long grams,
            @Nullable Long people,
            String source) {

        /** Grams for one inhabitant; null: unknown. */
        @Nullable
        Long each() {
            return people == null || people == 0 ? null : (Long) ((2 * grams + people) / (2 * people));
        }
    }

    List<Origin> of(PartyId owner, MatterAccount account, Map<String, Answer> answers, Page page) {
        var codes = codes(owner);
        var origins = new LinkedHashMap<String, Origin>();
        account.only(it -> it.fate() == Fate.RECEIVED)
                .by(MatterAccount.Cell::locality)
                .forEach((name, line) -> {
                    var code = codes.getOrDefault(name, "");
                    var one = origin(name, code, line.received(), answers, page);
                    origins.merge(code.isEmpty() ? name : code, one, Origins::together);
                });
        var sorted = new ArrayList<>(origins.values());
        sorted.sort(java.util.Comparator.comparingLong(it -> -it.grams()));
        return sorted;
    }

    /** Quarters of one commune are one line. */
    private static Origin together(Origin one, Origin other) {
        return new Origin(one.name(), one.code(), "", one.grams() + other.grams(), one.people(), one.source());
    }

    private Origin origin(String name, String code, long grams, Map<String, Answer> answers, Page page) {
        var commune = code.isEmpty() ? null : communes.find(code).orElse(null);
        var answer = answers.get(POPULATION + code);
        var typed = answer == null ? null : answer.value();
        if (answer != null && typed != null)
            return new Origin(
                    commune == null ? name : commune.name(),
                    code,
                    name,
                    grams,
                    typed.longValue(),
                    page.t("flows.survey.source", answer.source(), page.date(answer.day())));
        boolean known = commune != null && commune.population() > 0;
        return new Origin(
                commune == null ? name : commune.name(),
                code,
                name,
                grams,
                known && commune != null ? (Long) (long) commune.population() : null,
                known ? page.t("flows.authority.file") : "");
    }

    private Map<String, String> codes(PartyId owner) {
        var codes = new LinkedHashMap<String, String>();
        db.sql("select name, coalesce(commune_code, '') as code from flows.locality where owner = :owner")
                .param("owner", owner.value())
                .list((row, n) -> codes.merge(
                        row.getString("name"), row.getString("code"), (one, other) -> one.isEmpty() ? other : one));
        return codes;
    }
}
