package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.governance.assemblies.Session.Led;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** An assembly that was convened, and what its people do. */
abstract class WithSession {

    final ApplicationContext beans;
    final Ballots ballots;
    final Booth booth;
    final Decisions decisions;
    final SessionLog log;
    final Sql db;
    final Neighbours neighbours;
    final Rules rules;
    final Quorums quorums;
    Scic scic;
    Assembly it;

    WithSession(ApplicationContext beans) {
        this.beans = beans;
        ballots = beans.getBean(Ballots.class);
        booth = beans.getBean(Booth.class);
        decisions = beans.getBean(Decisions.class);
        log = beans.getBean(SessionLog.class);
        db = beans.getBean(Sql.class);
        neighbours = beans.getBean(Neighbours.class);
        rules = beans.getBean(Rules.class);
        quorums = beans.getBean(Quorums.class);
    }

    @BeforeEach
    void anAssembly() {
        scic = new Scic(beans);
        it = scic.convened();
    }

    @AfterEach
    void back() {
        scic.clock.back();
    }

    void opened() {
        scic.onTheDay();
        scic.gather(it);
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.Done.class);
    }

    Presence presence() {
        return scic.attendance.presence(scic.now(it), scic.body, null);
    }

    int hands(String college) {
        return scic.votes.hands(scic.item(it, 1), scic.body, presence(), college);
    }

    /** Una and Pierre afar, the others of {@link Scic#gather} in the room; Una carries Ulysse, Paula carries Pierre. */
    void hybrid() {
        var draft = scic.draft(20);
        scic.afarToo(draft);
        scic.agenda.add(
                draft.id(),
                new AgendaItem.Said(
                        AgendaItem.Kind.ORDINARY, "Louer", "On loue.", null, AgendaItem.Way.BOTH, false, null),
                1,
                false);
        assertThat(scic.convening.convene(draft.id(), scic.body, scic.nadia()))
                .isInstanceOf(Convening.Convened.Done.class);
        it = scic.now(draft);
        scic.onTheDay();
        scic.gather(it);
        scic.attendance.leaves(it.id(), scic.by("Pierre Pons"), scic.nadia());
        afar("Una Quatre");
        scic.proxy(it, "Ulysse Cinq", "Una Quatre");
        scic.proxy(it, "Pierre Pons", "Paula Prat");
        scic.session.open(it.id(), scic.body, scic.nadia());
        assertThat(scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia()))
                .isInstanceOf(Voted.Done.class);
    }

    void afar(String name) {
        scic.attendance.arrives(it.id(), scic.body, scic.by(name), true, scic.by(name));
    }

    Booth.Cast casts(String whose, String by) {
        var ballot =
                ballots.find(Objects.requireNonNull(scic.item(it, 1).ballot())).orElseThrow();
        int place = ballots.roll(ballot, scic.body).stream()
                .filter(voice -> scic.by(whose).equals(voice.person()))
                .findFirst()
                .orElseThrow()
                .place();
        return booth.cast(ballot.id(), Map.of(place, "for"), scic.by(by));
    }

    boolean named(String chair, String secretary, String scrutineer) {
        return scic.session.bureau(
                it.id(), scic.body, scic.by(chair), scic.by(secretary), List.of(scic.by(scrutineer)), scic.nadia());
    }

    Optional<Handed> handed(String giver) {
        var voice = presence().voices().stream()
                .filter(one -> one.name().equals(giver))
                .findFirst()
                .orElseThrow();
        return scic.attendance.handed(it.id(), scic.body, voice, scic.by("Malo Kerbrat"), scic.nadia());
    }

    WebVisitor browser(String name) {
        return beans.getBean(Neighbours.class).signedIn(scic.person(name));
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    void told(String kind, String name) {
        await().untilAsserted(() -> assertThat(
                        db.sql("select count(*) from talk.notice where person = :person and kind = :kind")
                                .param("person", scic.by(name).value(), "kind", kind)
                                .single(Integer.class))
                .isEqualTo(1));
    }

    Voice odile() {
        return presence().voices().stream()
                .filter(it -> it.name().equals("Odile Faure"))
                .findFirst()
                .orElseThrow();
    }
}
