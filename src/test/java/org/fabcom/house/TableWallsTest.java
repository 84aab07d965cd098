package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A room reads its own tables, and of another room only what that one declares: a view or a function whose comment begins with
 * « for other rooms ». Names in statements carry their schema everywhere, and the schema is the room.
 */
@FabComTest
class TableWallsTest {

    private static final Path HOUSE = Path.of("src/main/java/org/fabcom");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\n]*");

    /** Functions of a room that name what another keeps to itself, or what lies above; goes down, never up. */
    private static final Set<String> FUNCTIONS = Set.of(
            "accounting.contributions → ledger.account",
            "accounting.contributions → ledger.currency",
            "accounting.contributions → ledger.posting",
            "accounting.contributions → ledger.transfer",
            "accounting.debts_of → ledger.debt",
            "accounting.map_account → ledger.currency",
            "accounting.unrecorded → ledger.account",
            "accounting.unrecorded → ledger.debt_end",
            "accounting.unrecorded → ledger.posting",
            "accounting.unrecorded → ledger.transfer",
            "accounting.value_apart → ledger.currency",
            "accounting.write_entry → ledger.debt",
            "accounting.write_entry → ledger.debt_end",
            "accounting.write_entry → ledger.transfer",
            "acts.act_territory → people.organisation",
            "agenda.lock_diaries → people.party",
            "agenda.one_meeting_at_a_time → people.party",
            "cases.case_facet_news → people.organisation",
            "cases.case_guard → diagnosis.diagnosis",
            "circles.group_joined → people.seat",
            "circles.group_left → people.seat",
            "commons.shared_draft_guard → people.instance_role",
            "commons.shared_guard → cases.case_file",
            "commons.shared_guard → people.instance_role",
            "commons.shared_guard → people.seat",
            "commons.shared_withdrawal_guard → cases.case_file",
            "commons.shared_withdrawal_guard → people.instance_role",
            "commons.shared_withdrawal_guard → people.seat",
            "ledger.may_pay_from → circles.group_ancestry",
            "ledger.may_pay_from → circles.group_seat",
            "ledger.may_pay_from → circles.groups",
            "ledger.may_pay_from → people.seat",
            "observatory.observatory_guard → people.seat",
            "people.holds_right → circles.group_seat",
            "people.holds_right → circles.groups",
            "people.right_holders → circles.group_seat",
            "people.right_holders → circles.groups",
            "plan.plan_guard → cases.case_file");

    private static final Set<String> FOREIGN_TRIGGERS = Set.of(
            "circles.group_left on people.seat",
            "ledger.keep_group on circles.groups",
            "market.keep_group on circles.groups",
            "plan.open_items_guard on cases.case_file");

    private final JdbcClient db;

    TableWallsTest(JdbcClient db) {
        this.db = db;
    }

    /** Something of the base that has a name, and whether its owner declared it for others. */
    private record Known(String name, boolean declared) {
        String room() {
            return name.substring(0, name.indexOf('.'));
        }
    }

    @Test
    void a_room_reads_of_another_only_what_that_one_declares() throws IOException {
        var foreign = foreign();
        assertThat(foreign).as("the sweep met statements").hasSizeGreaterThan(30);
        var undeclared = foreign.keySet().stream()
                .filter(it -> !foreign.get(it).declared())
                .toList();
        assertThat(undeclared).isEmpty();
    }

    @Test
    void nothing_looks_into_a_room_above() throws IOException {
        var upward = new TreeSet<String>();
        foreign().forEach((what, known) -> {
            var room = what.substring(0, what.indexOf(' '));
            if (!House.reach(room).contains(known.room())) upward.add(room + " → " + known.name());
        });
        assertThat(upward).isEmpty();
    }

    /** As the base holds them now, whichever migration wrote them. */
    @Test
    void functions_of_the_base_keep_to_the_same_walls() {
        var known = known();
        var found = new TreeSet<String>();
        bodies((name, text) -> {
            var room = name.substring(0, name.indexOf('.'));
            for (var it : known)
                if (!it.room().equals(room)
                        && names(text, it.name())
                        && !(it.declared() && House.reach(room).contains(it.room())))
                    found.add(name + " → " + it.name());
        });
        assertThat(found).containsExactlyInAnyOrderElementsOf(FUNCTIONS);
    }

    private void bodies(BiConsumer<String, String> each) {
        db.sql("""
                select n.nspname || '.' || p.proname as name, p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'kernel', 'journal', 'events', 'jobs', 'flyway', 'public')
                """).query((RowCallbackHandler) row ->
                each.accept(row.getString("name"), row.getString("prosrc").replaceAll("--[^\n]*", "")));
    }

    @Test
    void every_declared_view_is_read_by_another_room() throws IOException {
        var read = foreign().values().stream().map(Known::name).collect(Collectors.toSet());
        var known = known();
        bodies((name, text) -> {
            for (var it : known) if (!name.startsWith(it.room() + ".") && names(text, it.name())) read.add(it.name());
        });
        var declared = known.stream().filter(Known::declared).map(Known::name).toList();
        assertThat(declared).isNotEmpty().allMatch(read::contains);
    }

    /** Journals and imports watch the tables of all. */
    @Test
    void no_room_puts_a_trigger_on_the_table_of_another() {
        var found = db.sql("""
                select distinct p.oid::regproc || ' on ' || t.tgrelid::regclass from pg_trigger t
                join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
                where not t.tgisinternal and c.relnamespace <> p.pronamespace
                  and p.pronamespace not in ('journal'::regnamespace, 'imports'::regnamespace)
                """).query(String.class).list();
        assertThat(found).containsExactlyInAnyOrderElementsOf(FOREIGN_TRIGGERS);
    }

    /** « room file name » for whatever a room names of another. */
    private Map<String, Known> foreign() throws IOException {
        var known = known();
        var found = new TreeMap<String, Known>();
        try (var files = Files.walk(HOUSE)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var room = HOUSE.relativize(file).getName(0).toString();
                if (room.equals("kernel") || room.endsWith(".java")) continue;
                var text = COMMENT.matcher(Files.readString(file)).replaceAll("");
                for (var it : known)
                    if (!it.room().equals(room) && names(text, it.name()))
                        found.put(room + " " + file.getFileName() + " " + it.name(), it);
            }
        }
        return found;
    }

    /** In a statement: after a word of SQL, or called as a function; Java's own names never stand so. */
    private static boolean names(String text, String name) {
        if (!text.contains(name)) return false;
        var quoted = Pattern.quote(name);
        return Pattern.compile("(?i)\\b(from|join|into|update|using|table|on|only|exists\\(\")\\s*" + quoted
                                + "(?![a-z0-9_.])|[\\s(,]" + quoted + "\\(")
                        .matcher(text)
                        .find()
                && Pattern.compile("[\"\\s(]" + quoted + "(?![a-zA-Z0-9_.])")
                        .matcher(text)
                        .find();
    }

    private List<Known> known() {
        return db.sql("""
                select n.nspname || '.' || c.relname as name,
                    coalesce(obj_description(c.oid, 'pg_class'), '') like 'for other rooms%' and c.relkind = 'v' as declared
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'v') and n.nspname !~ '^pg_'
                  and n.nspname not in ('information_schema', 'kernel', 'journal', 'events', 'jobs', 'flyway', 'public')
                union
                select n.nspname || '.' || p.proname, coalesce(obj_description(p.oid, 'pg_proc'), '') like 'for other rooms%'
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname !~ '^pg_'
                  and n.nspname not in ('information_schema', 'kernel', 'journal', 'events', 'jobs', 'flyway', 'public')
                """)
                .query((row, n) -> new Known(row.getString("name"), row.getBoolean("declared")))
                .list();
    }
}
