package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever has nothing to do with a case finds neither its plan, its thread, its files, its meetings nor its acts. */
@FabComTest
@WithCatalogue
class StrangersTest {

    private final Web web;
    private final Neighbours neighbours;
    private final RouteRules rules;
    private final Sql db;
    private final ApplicationContext context;
    private NotedCase noted;

    StrangersTest(Web web, Neighbours neighbours, RouteRules rules, Sql db, ApplicationContext context) {
        this.web = web;
        this.neighbours = neighbours;
        this.rules = rules;
        this.db = db;
        this.context = context;
    }

    @BeforeEach
    void a_case_with_all_that_a_team_writes() {
        noted = new NotedCase(context);
    }

    @Test
    void whoever_has_nothing_to_do_with_a_case_finds_none_of_its_plan_thread_files_meetings_and_acts() {
        var martine = neighbours.person("Martine");
        neighbours.association("Une autre", martine);
        var strangers = Map.of(
                "signed in", neighbours.signedIn(neighbours.person("Autre")),
                "another organisation", neighbours.signedIn(martine),
                "another mediator", neighbours.signedIn(neighbours.person("Nadia", InstanceRole.MEDIATOR)),
                "administrator", neighbours.signedIn(neighbours.person("Chef", InstanceRole.ADMINISTRATOR)),
                "editor", neighbours.signedIn(neighbours.person("Mireille", InstanceRole.CATALOGUE_EDITOR)),
                "moderator", neighbours.signedIn(neighbours.person("Simon", InstanceRole.MODERATOR)));
        var before = state();
        var wrong = new ArrayList<String>();
        int calls = 0;
        for (var route : rules.all()) {
            for (var path : owned(route.pattern())) {
                for (var stranger : strangers.entrySet()) {
                    calls++;
                    int status = call(stranger.getValue(), route.method(), path);
                    if (status != 404 && status != 403) wrong.add(stranger.getKey() + " " + route + ": " + status);
                }
                int nobody = call(web.visitor(), route.method(), path);
                if (nobody != 303 && nobody != 403) wrong.add("nobody " + route + ": " + nobody);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calls).as("addresses × people").isGreaterThan(300);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_member_reads_the_plan_the_thread_and_the_files_but_no_act_and_no_note() {
        var member = neighbours.signedIn(noted.paul);
        for (var path : List.of(
                noted.file.url(),
                noted.plan.url(),
                noted.plan.url() + ".pdf",
                noted.thread(),
                noted.meeting(),
                noted.meeting() + ".ics"))
            assertThat(member.get(path).status()).as(path).isEqualTo(200);
        assertThat(member.get("/fichiers/" + noted.held("bonjour.txt")).status())
                .isEqualTo(200);
        assertThat(member.get("/fichiers/" + noted.held(noted.secret + ".txt")).status())
                .isEqualTo(404);
        assertThat(neighbours
                        .signedIn(noted.yann)
                        .get("/fichiers/" + noted.held(noted.secret + ".txt"))
                        .status())
                .isEqualTo(200);
        for (var path : List.of("/actes/" + noted.act(), "/actes", "/actes.csv", "/actes/bilan.xlsx"))
            assertThat(member.get(path).status()).as(path).isIn(403, 404);
        assertThat(member.post(
                                noted.thread(),
                                "texte",
                                "Pour l’équipe",
                                "lecteurs",
                                "TEAM",
                                "cle",
                                Ids.next().toString())
                        .status())
                .isEqualTo(403);
    }

    private static int call(WebVisitor who, String method, String path) {
        return method.equals("GET")
                ? who.get(path).status()
                : who.post(path, "version", "5", "texte", "Bonjour", "moment", "1")
                        .status();
    }

    /** The addresses of this case under a pattern; none if it is about something else. */
    private List<String> owned(String pattern) {
        boolean own = pattern.startsWith("/accompagnements/{")
                || pattern.startsWith("/fil/{")
                || pattern.startsWith("/fichiers/{")
                || pattern.startsWith("/agenda/rendez-vous/{")
                || pattern.startsWith("/actes/{");
        return own ? noted.filled(pattern) : List.of();
    }

    /** All rows of the rooms concerned, as one number for each table. */
    private Map<String, String> state() {
        var state = new TreeMap<String, String>();
        var skipped = Set.of("cases.case_news");
        for (var table : db.sql(
                        "select table_schema || '.' || table_name from information_schema.tables "
                                + "where table_schema in ('accompaniers', 'acts', 'cases', 'commons', 'diagnosis', 'observatory', 'plan', 'talk', 'agenda', 'files') and table_type = 'BASE TABLE'")
                .list(String.class))
            if (!skipped.contains(table))
                state.put(
                        table,
                        noted.one("select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from " + table
                                + " t"));
        return state;
    }
}
