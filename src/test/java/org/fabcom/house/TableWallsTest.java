package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * A room reads its own tables, and of another room only what that one declares: a view or a function whose comment begins with
 * « for other rooms ». Names in statements carry their schema everywhere, and the schema is the room.
 */
@FabComTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableWallsTest {

    private static final Path HOUSE = Path.of("src/main/java/org/fabcom");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\n]*");

    private static final Pattern QUESTION =
            Pattern.compile("kernel\\.port\\s+\\w+\\s+where\\s+\\w+\\.question = '([a-z._]+)'");

    /** Where a name of the base may stand in a text: two words and a point, whatever comes before and after. */
    private static final Pattern NAME = Pattern.compile("\\w+\\.\\w+");

    /** Names without a room of their own. */
    private static final String ROOMLESS =
            "('information_schema', 'kernel', 'journal', 'events', 'jobs', 'flyway', 'public')";

    /** The journal of rights names groups since before they had a room of their own (ADR 0244). */
    private static final Set<String> KEYS_UPWARD = Set.of("people.rights_change → circles.groups");

    private final Sql db;

    /** Read once for all tests. */
    private Map<String, Known> foreign = Map.of();

    private Map<String, List<Known>> known = Map.of();

    TableWallsTest(Sql db) {
        this.db = db;
    }

    @BeforeAll
    void read() throws IOException {
        known = known();
        assertThat(known.keySet()).allMatch(it -> NAME.matcher(it).matches());
        foreign = foreign();
    }

    /** Something of the base that has a name, and whether its owner declared it for others. */
    private record Known(String name, boolean declared) {
        String room() {
            return name.substring(0, name.indexOf('.'));
        }
    }

    @Test
    void a_room_reads_of_another_only_what_that_one_declares() {
        assertThat(foreign).as("the sweep met statements").hasSizeGreaterThan(30);
        var undeclared = foreign.keySet().stream()
                .filter(it -> !foreign.get(it).declared())
                .toList();
        assertThat(undeclared).isEmpty();
    }

    @Test
    void nothing_looks_into_a_room_above() {
        var upward = new TreeSet<String>();
        foreign.forEach((what, known) -> {
            var room = what.substring(0, what.indexOf(' '));
            if (!House.reach(room).contains(known.room())) upward.add(room + " → " + known.name());
        });
        assertThat(upward).isEmpty();
    }

    /** As the base holds them now, whichever migration wrote them. */
    @Test
    void functions_and_views_of_the_base_keep_to_the_same_walls() {
        var found = new TreeSet<String>();
        var wrong = new TreeSet<String>();
        bodies((name, text) -> {
            var room = name.substring(0, name.indexOf('.'));
            for (var it : in(text)) {
                if (it.room().equals(room) || !mentions(text, it.name())) continue;
                found.add(name + " → " + it.name());
                if (!it.declared() || !House.reach(room).contains(it.room())) wrong.add(name + " → " + it.name());
            }
        });
        assertThat(found).as("the sweep met functions").hasSizeGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    /** Functions, written as text or as SQL, and views, as PostgreSQL tells them. */
    private void bodies(BiConsumer<String, String> each) {
        db.sql("""
                select n.nspname || '.' || p.proname as name, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as text
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname !~ '^pg_' and n.nspname not in %1$s
                union all
                select n.nspname || '.' || c.relname, pg_get_viewdef(c.oid)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('v', 'm') and n.nspname !~ '^pg_' and n.nspname not in %1$s
                """.formatted(ROOMLESS)).query((RowCallbackHandler)
                row -> each.accept(row.getString("name"), row.getString("text").replaceAll("--[^\n]*", "")));
    }

    /** A function that asks upward names the question, never who answers; those who do lie above. */
    @Test
    void ports_of_the_base_are_asked_by_their_room_and_answered_from_above() {
        var asked = new TreeSet<String>();
        bodies((name, text) -> {
            for (var it : QUESTION.matcher(text).results().toList()) {
                assertThat(it.group(1)).startsWith(name.substring(0, name.indexOf('.') + 1));
                asked.add(it.group(1));
            }
        });
        var answered = new TreeSet<String>();
        db.sql("select question, answer, to_regproc(answer) is not null as there from kernel.port")
                .query((RowCallbackHandler) row -> {
                    var question = row.getString("question");
                    var answer = row.getString("answer");
                    answered.add(question);
                    assertThat(row.getBoolean("there")).as(answer).isTrue();
                    assertThat(House.reach(answer.substring(0, answer.indexOf('.'))))
                            .as(answer)
                            .contains(question.substring(0, question.indexOf('.')));
                });
        assertThat(asked).isNotEmpty().isEqualTo(answered);
        assertThatThrownBy(() ->
                        db.sql("delete from kernel.port where question = ''").update())
                .hasStackTraceContaining("permission denied for table port"); // the pages read it, as rooms that ask
    }

    /** Whoever is there is a party, also for what lies below people. */
    @Test
    void no_key_leads_to_a_table_of_a_room_above() {
        var upward = new TreeSet<String>();
        db.sql("""
                select a.relnamespace::regnamespace::text as room, k.conrelid::regclass::text as holder,
                    b.relnamespace::regnamespace::text as other, k.confrelid::regclass::text as pointed
                from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
                where k.contype = 'f' and a.relnamespace <> b.relnamespace and k.confrelid <> 'people.party'::regclass
                """).query((RowCallbackHandler) row -> {
            if (!House.reach(row.getString("room")).contains(row.getString("other")))
                upward.add(row.getString("holder") + " → " + row.getString("pointed"));
        });
        assertThat(upward).isEqualTo(KEYS_UPWARD);
    }

    @Test
    void every_declared_view_is_read_by_another_room() {
        var read = foreign.values().stream().map(Known::name).collect(Collectors.toSet());
        bodies((name, text) -> {
            for (var it : in(text))
                if (!name.startsWith(it.room() + ".") && mentions(text, it.name())) read.add(it.name());
        });
        var declared = known.values().stream()
                .flatMap(List::stream)
                .filter(Known::declared)
                .map(Known::name)
                .toList();
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
                """).list(String.class);
        assertThat(found).isEmpty();
    }

    /** « room file name » for whatever a room names of another. */
    private Map<String, Known> foreign() throws IOException {
        var found = new TreeMap<String, Known>();
        try (var files = Files.walk(HOUSE)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var room = HOUSE.relativize(file).getName(0).toString();
                if (room.equals("kernel") || room.endsWith(".java")) continue;
                var text = COMMENT.matcher(Files.readString(file)).replaceAll("");
                for (var it : in(text))
                    if (!it.room().equals(room) && names(text, it.name()))
                        found.put(room + " " + file.getFileName() + " " + it.name(), it);
            }
        }
        return found;
    }

    /** What stands there, of all that has a name; looked for one by one, a thousand names in five thousand files took eleven seconds. */
    private Set<Known> in(String text) {
        var found = new LinkedHashSet<Known>();
        var matcher = NAME.matcher(text);
        for (int from = 0; matcher.find(from); from = text.indexOf('.', matcher.start()) + 1) {
            found.addAll(known.getOrDefault(matcher.group(), List.of()));
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

    /** In the body of a function anywhere, also as the type of a variable. */
    private static boolean mentions(String text, String name) {
        return text.contains(name)
                && Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)")
                        .matcher(text)
                        .find();
    }

    private Map<String, List<Known>> known() {
        return db
                .sql("""
                select n.nspname || '.' || c.relname as name,
                    coalesce(obj_description(c.oid, 'pg_class'), '') like 'for other rooms%%' and c.relkind = 'v' as declared
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_' and n.nspname not in %1$s
                union
                select n.nspname || '.' || p.proname, coalesce(obj_description(p.oid, 'pg_proc'), '') like 'for other rooms%%'
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname !~ '^pg_' and n.nspname not in %1$s
                """.formatted(ROOMLESS))
                .list((row, n) -> new Known(row.getString("name"), row.getBoolean("declared")))
                .stream()
                .collect(Collectors.groupingBy(Known::name));
    }
}
