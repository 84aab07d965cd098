package org.fabcom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.web.field.Control;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;

/**
 * The table holds the limits that the fields say, neither more nor less: its own CHECK expressions are asked about the last
 * value that a field takes and the first that it does not.
 */
public final class TableLimits {

    private TableLimits() {}

    public static void hold(Sql db, String table, Fields<?> fields) {
        for (var field : fields.all()) {
            if (field.control().shape() == Control.Shape.NONE) continue;
            var column = field.columns().getLast();
            for (var it : taken(field.control(), least(field)))
                assertThat(takes(db, table, column, it))
                        .as("%s.%s takes %s", table, column, it)
                        .isTrue();
            for (var it : refused(field.control(), least(field)))
                assertThat(takes(db, table, column, it))
                        .as("%s.%s takes %s", table, column, it)
                        .isFalse();
        }
    }

    /** What must be said is not empty. */
    private static int least(Field<?, ?> field) {
        return field.optional()
                ? field.control().least()
                : Math.max(1, field.control().least());
    }

    private static List<String> taken(Control it, int least) {
        return switch (it.shape()) {
            case LINE, AREA -> List.of("repeat('x', %d)".formatted(least), "repeat('x', %d)".formatted(it.longest()));
            case NUMBER, DURATION -> List.of("" + it.least(), "" + it.longest());
            case RADIOS, SELECT -> it.codes().stream().map("'%s'"::formatted).toList();
            case BOXES -> List.of("array['%s']".formatted(String.join("', '", it.codes())));
            case DAY, BOX, NONE -> List.of();
        };
    }

    private static List<String> refused(Control it, int least) {
        var refused = new ArrayList<String>();
        switch (it.shape()) {
            case LINE, AREA -> {
                refused.add("repeat('x', %d)".formatted(it.longest() + 1));
                if (least > 0) refused.add("repeat('x', %d)".formatted(least - 1));
            }
            case NUMBER, DURATION -> refused.addAll(List.of("" + (it.least() - 1), "" + (it.longest() + 1)));
            case RADIOS, SELECT -> refused.add("'no such word'");
            case BOXES -> refused.add("array['no such word']");
            case DAY, BOX, NONE -> {}
        }
        return refused;
    }

    /** Whether no CHECK of that column alone says no. */
    private static boolean takes(Sql db, String table, String column, String value) {
        var known = db.sql("""
                        select format_type(a.atttypid, a.atttypmod) as type,
                            array(select pg_get_expr(c.conbin, c.conrelid) from pg_constraint c
                                  where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum]) as checks
                        from pg_attribute a where a.attrelid = cast(:table as regclass) and a.attname = :column
                        """)
                .param("table", table, "column", column)
                .single((row, n) -> Map.entry(
                        row.getString("type"), (String[]) row.getArray("checks").getArray()));
        for (var check : known.getValue())
            if (!db.sql("select coalesce((%s), true) from (select cast(%s as %s) as %s) t"
                            .formatted(check, value, known.getKey(), column))
                    .single(Boolean.class)) return false;
        return true;
    }
}
