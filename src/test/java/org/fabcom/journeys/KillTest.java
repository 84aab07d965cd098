package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.testing.Deaths.Victim.BOTH;
import static org.fabcom.testing.Deaths.Victim.FABCOM;
import static org.fabcom.testing.Deaths.Victim.POSTGRESQL;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Secrets;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.testing.Applicants;
import org.fabcom.testing.Crowd;
import org.fabcom.testing.Deaths;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.fabcom.testing.Traders;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * FabCom, its PostgreSQL, or both are killed without warning while eight people ask for an account, eight mediators note acts, eight
 * sell at tills and four weigh, all through pages. What was answered is there afterwards, and a form sent again because its answer
 * was lost counts once; totals are a recount.
 * Three times by default; {@code -Dfabcom.kills=20} for more.
 */
@Tag("slow")
class KillTest {

    private static final int APPLICANTS = 8;
    private static final int MEDIATORS = 8;
    private static final Duration TYPING = Duration.ofMillis(100);
    private static final int KILLS = Integer.getInteger("fabcom.kills", 3);

    private final ScratchFolder scratch = ScratchFolder.inMemory();
    private final OwnProcess fabcom = new OwnProcess(scratch.path());
    private final String today = LocalDate.now(Clock.systemUTC()).toString();
    private final AtomicInteger repeated = new AtomicInteger();

    @AfterEach
    void clean() {
        scratch.close();
    }

    @Test
    void every_answered_write_survives_violent_deaths_and_none_counts_twice() throws Exception {
        var site = fabcom.livedIn().start();
        var mediators = mediators();
        var applicants = Applicants.at(fabcom.address(), APPLICANTS);
        var acts = new Crowd(
                MEDIATORS, TYPING, (writer, number) -> mediators.get(writer).note(number));
        var traders = new Traders(fabcom);
        var sales = traders.sales(TYPING);
        var weighings = traders.weighings(TYPING);
        new Deaths(fabcom, KILLS, FABCOM, POSTGRESQL, BOTH).during(site, applicants, acts, sales, weighings);
        assertThat(fabcom.read("select email from people.sign_up")).containsAll(applicants.answered());
        var kept = fabcom.read("select note || ' ' || id from acts.act where note like 'essai %'");
        assertThat(kept).containsAll(acts.answered());
        var forms = new HashSet<>(kept.stream().map(it -> it.split(" ")[1]).toList());
        assertThat(forms).as("each form counts once").hasSameSizeAs(kept);
        assertThat(kept.size())
                .as("at most one per mediator waits for its answer")
                .isLessThanOrEqualTo(acts.answered().size() + MEDIATORS);
        var found = traders.find(
                sales.answered(), weighings.answered(), fabcom.run("totals").output());
        assertThat(found.lost()).as("sales and weighings lost").isZero();
        assertThat(found.doubled()).as("sales and weighings doubled").isZero();
        assertThat(found.difference()).as("totals that are no recount").isEmpty();
        System.err.println("kills: " + KILLS + ", accounts asked for: "
                + applicants.answered().size() + ", acts: " + acts.answered().size() + ", lost: 0, acts kept: "
                + kept.size() + ", tries while dead or again: " + repeated + "; "
                + found);
    }

    /** Six of the invented territory and two more who become mediators, each signed in. */
    private List<Mediator> mediators() throws SQLException {
        fabcom.write("""
                insert into people.instance_role (person, role, granted_by, granted_at)
                select person, 'MEDIATOR', granted_by, now() from people.instance_role where role = 'COORDINATOR'
                """);
        var all = new ArrayList<Mediator>();
        for (var person : fabcom.read("select person::text from people.instance_role where role = 'MEDIATOR'")) {
            var token = Ids.token();
            fabcom.write("""
                    insert into people.session (id, token_digest, person, device, created_at, last_used_at, expires_at)
                    values (?, ?, ?, 'Firefox · Linux', now(), now(), now() + interval '1 day')
                    """, Ids.next(), Secrets.digest(token), UUID.fromString(person));
            all.add(new Mediator(WebVisitor.at(fabcom.address()).carrying(SignInCookie.NAME, token)));
        }
        assertThat(all).hasSize(MEDIATORS);
        return all;
    }

    /** Sends a form until it is answered: when the site dies in between, the same form again, as people do. */
    private final class Mediator {

        private final WebVisitor browser;
        private UUID id = Ids.next();
        private int form;

        Mediator(WebVisitor browser) {
            this.browser = browser;
        }

        Optional<String> note(int number) {
            if (form > 0) repeated.incrementAndGet();
            else form = number;
            var note = "essai " + form;
            var answer = browser.post(
                    "/actes/nouveau",
                    "id",
                    id.toString(),
                    "jour",
                    today,
                    "duree",
                    "45",
                    "forme",
                    "individuel",
                    "lieu",
                    "a_distance",
                    "themes",
                    "email",
                    "note",
                    note);
            if (answer.status() != 303) throw new AssertionError(answer.status() + " " + answer.text());
            var written = note + " " + id;
            id = Ids.next();
            form = 0;
            return Optional.of(written);
        }
    }
}
