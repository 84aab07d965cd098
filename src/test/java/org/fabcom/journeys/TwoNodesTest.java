package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Rights;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One instance on two nodes: the application of the tests, and a FabCom of its own on the same base. */
@FabComTest
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private final ScratchFolder scratch = ScratchFolder.inMemory();
    private final Neighbours neighbours;
    private final Rights rights;
    private OwnProcess second;
    private Process running;

    TwoNodesTest(Neighbours neighbours, Rights rights) {
        this.neighbours = neighbours;
        this.rights = rights;
    }

    @BeforeAll
    void start() throws Exception {
        second = secondNode(scratch);
        running = second.start();
    }

    @AfterAll
    void stop() throws Exception {
        running.destroy();
        running.waitFor();
        scratch.close();
    }

    private static OwnProcess secondNode(ScratchFolder folder) {
        var base = CurrentBase.base();
        return new OwnProcess(folder.path())
                .with("FABCOM_DATABASE_URL", address(base.url(), base.user(), base.password()))
                .with(
                        "FABCOM_DATABASE_PAGES_URL",
                        address(base.url(), base.pages().user(), base.pages().password()));
    }

    private static String address(String url, String user, String password) {
        return url.substring("jdbc:".length()).replace("://", "://" + user + ":" + password + "@");
    }

    /** The same browser at the other node. */
    private WebVisitor there(WebVisitor here) {
        return WebVisitor.at(second.address()).carrying(SignInCookie.NAME, here.cookie(SignInCookie.NAME));
    }

    @Test
    void an_administrator_who_was_withdrawn_cannot_give_the_role_back_on_the_other_node() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        var marc = neighbours.person("Marc", InstanceRole.ADMINISTRATOR);
        var marcThere = there(neighbours.signedIn(marc));
        for (int round = 0; round < 5; round++) {
            assertThat(marcThere.get("/administration/roles").status()).isEqualTo(200);
            var taken = neighbours.signedIn(anne).post("/administration/roles/" + marc.id() + "/ADMINISTRATOR/retirer");
            assertThat(taken.status()).isEqualTo(303);
            assertThat(marcThere
                            .post("/administration/roles/" + marc.id() + "/ADMINISTRATOR/retablir")
                            .status())
                    .as("round %d, at once", round)
                    .isEqualTo(403);
            assertThat(rights.rolesOf(marc.id())).isEmpty();
            within(5, () -> marcThere.get("/administration/roles").status() == 403);
            neighbours.signedIn(anne).post("/administration/roles/" + marc.id() + "/ADMINISTRATOR/retablir");
            within(5, () -> marcThere.get("/administration/roles").status() == 200);
        }
    }

    @Test
    void a_room_that_is_closed_here_is_closed_there() {
        var nobody = WebVisitor.at(second.address());
        assertThat(nobody.get("/catalogue").status()).isEqualTo(200);
        assertThat(nobody.get("/place").status()).isEqualTo(200);
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var others = anne.get("/administration/salles").page().select("input[name=salles]").eachAttr("value").stream()
                .filter(it -> !it.equals("market"))
                .flatMap(it -> Stream.of("salles", it))
                .toArray(String[]::new);
        assertThat(others).contains("catalogue");
        assertThat(anne.post("/administration/salles", others)
                        .form("Fermer quand même")
                        .submit()
                        .status())
                .isEqualTo(303);
        within(5, () -> nobody.get("/place").status() == 404);
    }

    /** Somebody signs out everywhere on one node: the other one knows within five seconds. */
    @Test
    void a_session_that_was_ended_here_is_over_there() {
        var lea = neighbours.signedIn(neighbours.person("Léa"));
        var leaThere = there(lea);
        assertThat(leaThere.get("/moi").status()).isEqualTo(200);
        assertThat(lea.post("/deconnexion").status()).isEqualTo(303);
        within(5, () -> leaThere.get("/moi").status() != 200);
    }

    @Test
    void a_program_older_than_the_base_serves_nothing() throws IOException, InterruptedException {
        try (var folder = ScratchFolder.inMemory()) {
            CurrentBase.asOwner("insert into flyway.flyway_schema_history"
                    + " (installed_rank, version, description, type, script, installed_by, execution_time, success)"
                    + " values (99999, '209901010000', 'from later', 'SQL', 'x', 'x', 1, true)");
            var refused = secondNode(folder).run("start");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.output()).contains("209901010000").hasLineCount(1);
        } finally {
            CurrentBase.asOwner("delete from flyway.flyway_schema_history where installed_rank = 99999");
        }
    }

    private static void within(int seconds, BooleanSupplier it) {
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!it.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + seconds + " s").isLessThan(end);
        }
    }
}
