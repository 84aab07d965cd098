package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Rights;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Tour;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.access.RouteRules;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/**
 * What names something is one line of plain text wherever it is typed: in the lived-in territory, on every page that somebody with all
 * rights finds, each form is sent by its own page with a name that turns around, hides or breaks the line, and nothing of the kind may
 * then stand anywhere in the base.
 */
@FabComTest
@WithDemonstration
record OneLineTest(Neighbours neighbours, Rights rights, RouteRules rules, Sql db) {

    private static final String MARK = "Zorglub";
    private static final List<String> HOSTILE = List.of("\u202e", "\u200b", "\n", "\u0007");
    private static final String FIELDS =
            "input[type=text]:not([name=q]):not([name$=-nom]), input:not([type]):not([readonly])";

    /** Where things get their names; the walk must have met them. */
    private static final Set<String> NAMED = Set.of("/moi/cles/{id}", "/moi/jetons");

    @Test
    void no_form_keeps_a_name_that_is_not_one_line() {
        var me = somebody();
        passkey(me);
        var visitor = neighbours.signedIn(me);
        var sent = new TreeMap<String, Set<Integer>>();
        new Tour(visitor, rules).through((path, page) -> all(visitor, path, page, sent));
        System.err.println("fields swept: " + sent.size() + " " + sent);
        assertThat(kept()).isEmpty();
    }

    private static void all(WebVisitor visitor, String path, Document page, Map<String, Set<Integer>> sent) {
        for (var form : page.select("main form[method=post]"))
            for (var field : form.select(FIELDS)) {
                var name =
                        target(form, path).replaceAll("[0-9a-f-]{36}", "{id}").replaceAll("\\?.*", "") + " "
                                + field.attr("name");
                if (sent.containsKey(name)) continue;
                for (var bad : HOSTILE) {
                    var answer = visitor.post(target(form, path), filled(form, field, MARK + bad + "nom"));
                    assertThat(answer.status())
                            .as(path + " " + field.attr("name"))
                            .isLessThan(500);
                    sent.computeIfAbsent(name, it -> new TreeSet<>()).add(answer.status());
                }
            }
    }

    /** Whoever manages an organisation that keeps books, and may besides do all that the instance gives. */
    private PartyId somebody() {
        var manager = new PartyId(db.sql("""
                select s.person from people.seat s join accounting.book_period b on b.party = s.organisation
                where s.seat = 'MANAGER' limit 1
                """).single(UUID.class));
        for (var role : InstanceRole.values()) rights.grant(manager, role, manager);
        return manager;
    }

    private void passkey(PartyId person) {
        db.sql("""
                insert into people.passkey (id, person, credential_id, public_key, attestation, signature_count, verified,
                    transports, backup_eligible, backed_up, label, created_at, last_used_at)
                values (gen_random_uuid(), :person, 'x', 'x', 'x', 0, true, '', false, false, 'clé', now(), now())
                """).param("person", person.value()).update();
    }

    private static String target(Element form, String path) {
        return form.attr("action").isEmpty() ? path : form.attr("action");
    }

    private static String[] filled(Element form, Element field, String value) {
        var fields = new ArrayList<String>();
        for (var it : ((FormElement) form).formData()) {
            if (it.key().equals(field.attr("name")) || it.key().equals("_csrf")) continue;
            fields.add(it.key());
            fields.add(it.value().isEmpty() ? usual(it.key()) : it.value());
        }
        fields.add(field.attr("name"));
        fields.add(value);
        return fields.toArray(String[]::new);
    }

    private static String usual(String name) {
        return switch (name) {
            case "nom", "titre" -> "Un nom";
            case "symbole" -> "s";
            default -> "";
        };
    }

    /** Every table: the mark with something of these within. */
    private List<String> kept() {
        var found = new ArrayList<String>();
        for (var table : db.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where has_schema_privilege(schemaname, 'usage')
                        and schemaname not in ('pg_catalog', 'information_schema')
                        """).list(String.class)) {
            if (!db.sql("select has_table_privilege(:table, 'select')")
                    .param("table", table)
                    .single(Boolean.class)) continue;
            db
                    .sql("select to_jsonb(it)::text from " + table + " it where to_jsonb(it)::text like '%" + MARK
                            + "%'")
                    .list(String.class)
                    .stream()
                    .filter(row -> row.matches("(?s).*" + MARK + "(\u202e|\u200b|\\\\n|\\\\u0007|\\\\r).*"))
                    .forEach(row -> found.add(table + " " + row.substring(0, Math.min(300, row.length()))));
        }
        return found;
    }
}
