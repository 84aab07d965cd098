package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.assemblies.Session.Led;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.governance.polling.Booth;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Several close one vote and one assembly at once, while voices arrive: each ends once, and what was counted counts. */
@FabComTest
class SessionUnderManyHandsTest extends WithSession {

    SessionUnderManyHandsTest(ApplicationContext beans) {
        super(beans);
    }

    private static <T> List<T> eight(Callable<T> work) throws Exception {
        return Together.all(Collections.nCopies(8, work));
    }

    @Test
    void an_assembly_is_closed_by_one_of_eight() throws Exception {
        opened();
        scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia());
        scic.count(it, 1, Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 3, 0));
        var item = scic.item(it, 1).id();
        assertThat(eight(() -> scic.votes.close(it.id(), item, scic.nadia())))
                .filteredOn(Voted.Done.class::isInstance)
                .hasSize(1);
        assertThat(db.sql("select count(*) from governance.decision where body = :body")
                        .param("body", scic.body.id())
                        .single(Long.class))
                .isEqualTo(1);
        scic.session.settle(it.id(), scic.item(it, 2).id(), AgendaItem.State.POSTPONED, scic.nadia());
        assertThat(eight(() -> scic.session.close(it.id(), scic.nadia())))
                .filteredOn(Led.Done.class::isInstance)
                .hasSize(1);
        assertThat(log.of(it.id()))
                .filteredOn(one -> one.what() == SessionLog.What.CLOSED)
                .hasSize(1);
    }

    @Test
    void a_voice_that_arrives_while_a_vote_is_closed_counts_or_is_told_that_it_does_not() throws Exception {
        hybrid();
        scic.count(it, 1, Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 3, 0));
        var item = scic.item(it, 1);
        var ballot = ballots.find(Objects.requireNonNull(item.ballot())).orElseThrow();
        var work = new ArrayList<Callable<Object>>();
        for (var whose : List.of("Una Quatre", "Ulysse Cinq")) work.add(() -> casts(whose, "Una Quatre"));
        for (int i = 0; i < 6; i++) work.add(() -> scic.votes.close(it.id(), item.id(), scic.nadia()));
        Collections.shuffle(work);
        var came = Together.all(work);
        assertThat(came).filteredOn(Voted.Done.class::isInstance).hasSize(1);
        var counted = came.stream().filter(Booth.Cast.Counted.class::isInstance).count();
        assertThat(booth.voted(ballot).cardinality()).isEqualTo((int) counted);
    }
}
