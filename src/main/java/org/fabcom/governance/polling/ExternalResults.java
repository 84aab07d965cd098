package org.fabcom.governance.polling;

import module java.base;
import java.sql.Types;
import org.fabcom.governance.polling.Papers.Paper;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Markings;
import org.fabcom.tally.rules.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * TallyReading of votes held with Belenios: the {@code result.json} of its election, kept as it came. Its first question has one
 * answer for each side, or each option, in our order.
 */
@Repository
record ExternalResults(Sql db) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Empty: not the result of such a vote. */
    static Optional<List<Paper>> read(BallotRules rules, String content, long voters) {
        var counts = counts(content);
        boolean sides = rules.method() == Method.MAJORITY;
        int answers = sides ? Markings.SIDES.size() : rules.options().size();
        if (counts.size() != answers || counts.stream().anyMatch(it -> it < 0 || it > voters)) return Optional.empty();
        if (sides && counts.stream().mapToLong(it -> it).sum() > voters) return Optional.empty();
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < answers; i++)
            papers.add(new Paper(null, sides ? Markings.SIDES.get(i) : only(i, answers), null, counts.get(i)));
        return Optional.of(papers);
    }

    private static String only(int option, int options) {
        return ",".repeat(option) + "1" + ",".repeat(options - 1 - option);
    }

    private static List<Long> counts(String content) {
        try {
            var counts = new ArrayList<Long>();
            for (var it : JSON.readTree(content).path("result").path(0)) counts.add(whole(it));
            return counts;
        } catch (JacksonException broken) {
            return List.of();
        }
    }

    private static long whole(JsonNode it) {
        return it.isIntegralNumber() && it.canConvertToLong() ? it.longValue() : -1;
    }

    void keep(UUID ballot, String content, @Nullable String address, PartyId by) {
        db.sql("""
                insert into governance.external_result (ballot, address, content, sha256, said_by, said_at)
                values (:ballot, :address, :content, :sha, :by, :now)
                """)
                .param("ballot", ballot)
                .param("address", address, Types.VARCHAR)
                .param("content", content)
                .param("sha", Secrets.digest(content))
                .param("by", by.value())
                .update();
    }
}
