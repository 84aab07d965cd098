package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What names something is one line of plain text wherever it is typed: each form is sent by its own page with a name that turns
 * around, hides or breaks the line, and nothing of the kind may then stand anywhere in the base.
 */
@FabComTest
class OneLineTest {

    private static final String MARK = "Zorglub";
    private static final List<String> HOSTILE = List.of("\u202e", "\u200b", "\n", "\u0007");
    private static final String FIELDS =
            "input[type=text]:not([name=q]):not([name$=-nom]), input[type=text][name=nom], input:not([type])[name=nom]";

    private final Neighbours neighbours;
    private final JdbcClient db;

    OneLineTest(Neighbours neighbours, JdbcClient db) {
        this.neighbours = neighbours;
        this.db = db;
    }

    @Test
    void no_form_keeps_a_name_that_is_not_one_line() {
        var me = neighbours.person("Lucie Perrin", InstanceRole.values());
        var garden = neighbours.association("Les Jardins", me);
        var visitor = neighbours.signedIn(me);
        var sent = new ArrayList<String>();
        for (var path : List.of(
                "/moi",
                "/moi/jetons",
                "/groupes/nouveau",
                "/place/nouveau?genre=OFFER",
                "/lieux/nouveau",
                "/structures/" + garden.id().value() + "/agenda/nouveau",
                "/structures/" + garden.id().value() + "/salles/nouvelle",
                "/structures/" + garden.id().value() + "/modifier",
                "/administration/territoire",
                "/administration/editeur",
                "/administration/hebergement",
                "/administration/mots",
                "/administration/financement",
                "/administration/accessibilite",
                "/administration/place",
                "/administration/monnaies/nouvelle?genre=locale",
                "/accompagnateurs/points",
                "/actes/nouveau")) all(visitor, path, sent);
        assertThat(sent).as("the sweep met its forms").hasSizeGreaterThan(40);
        System.err.println("fields swept: " + sent.size() + " " + sent);
        assertThat(kept()).isEmpty();
    }

    private static void all(WebVisitor visitor, String path, List<String> sent) {
        var page = visitor.get(path);
        if (page.status() != 200) {
            System.err.println("not met: " + path + " " + page.status());
            return;
        }
        for (var form : page.page().select("main form[method=post]"))
            for (var field : form.select(FIELDS))
                for (var bad : HOSTILE) {
                    var answer = visitor.post(target(form, path), filled(form, field, MARK + bad + "nom"));
                    assertThat(answer.status())
                            .as(path + " " + field.attr("name"))
                            .isLessThan(500);
                    sent.add(path + " " + field.attr("name"));
                }
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
                        """).query(String.class).list()) {
            if (!db.sql("select has_table_privilege(:table, 'select')")
                    .param("table", table)
                    .query(Boolean.class)
                    .single()) continue;
            db
                    .sql("select to_jsonb(it)::text from " + table + " it where to_jsonb(it)::text like '%" + MARK
                            + "%'")
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(row -> row.matches("(?s).*" + MARK + "(\u202e|\u200b|\\\\n|\\\\u0007|\\\\r).*"))
                    .forEach(row -> found.add(table + " " + row.substring(0, Math.min(300, row.length()))));
        }
        return found;
    }
}
