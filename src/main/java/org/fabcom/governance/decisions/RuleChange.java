package org.fabcom.governance.decisions;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;

/** What a decision makes a rule say from its day of effect on (G9); one decision may say several. */
public record RuleChange(Rule rule, String value) {

    /** Each rule once, in the order in which they were said. */
    public static Map<Rule, String> all(List<RuleChange> changes) {
        var all = new LinkedHashMap<Rule, String>();
        changes.forEach(it -> all.put(it.rule(), it.value()));
        return all;
    }

    /** The first lies in two columns, others in a third. */
    public static List<RuleChange> read(ResultSet row) throws SQLException {
        var key = row.getString("change_key");
        if (key == null) return List.of();
        var changes = new ArrayList<RuleChange>();
        changes.add(new RuleChange(Rule.valueOf(key), row.getString("change_value")));
        var more = row.getArray("more_changes");
        if (more != null) for (var it : (String[]) more.getArray()) changes.add(of(it));
        return List.copyOf(changes);
    }

    /** As {@code key}, {@code value} and {@code more}. */
    public static Sql.Statement fill(Sql.Statement sql, List<RuleChange> changes) {
        return sql.param(
                        "key",
                        changes.isEmpty() ? null : changes.getFirst().rule().name())
                .param("value", changes.isEmpty() ? null : changes.getFirst().value())
                .param("more", more(changes));
    }

    private static String @Nullable [] more(List<RuleChange> changes) {
        return changes.size() < 2
                ? null
                : changes.stream()
                        .skip(1)
                        .map(it -> it.rule() + "=" + it.value())
                        .toArray(String[]::new);
    }

    private static RuleChange of(String written) {
        int at = written.indexOf('=');
        return new RuleChange(Rule.valueOf(written.substring(0, at)), written.substring(at + 1));
    }
}
