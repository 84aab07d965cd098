package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Both sides end a quote, each twice, while it is accepted, counted and invoiced by others at the same moment. */
@FabComTest
class QuoteEndsMeanwhileTest extends QuotesOfALab {

    private final Sql db;

    QuoteEndsMeanwhileTest(ApplicationContext beans) {
        super(beans);
        db = beans.getBean(Sql.class);
    }

    @Test
    void it_is_ended_or_invoiced_and_never_both() throws Exception {
        for (int round = 0; round < 6; round++) {
            var it = accepted(garden.id());
            var bill = seller.get(it.url()).form("Facturer");
            var work = new ArrayList<Callable<Object>>();
            for (var side : List.of(QuoteLine.Side.PROVIDER, QuoteLine.Side.ASKER))
                for (int i = 0; i < 2; i++) work.add(() -> quotes.end(it.id(), side, "Fini", paul.id()));
            for (int i = 0; i < 2; i++) work.add(() -> bill.submit().status());
            if (round % 2 == 1) work.add(() -> quotes.count(it.id(), 10_00, null, null, null, "", "", paul.id()));
            Collections.shuffle(work);
            assertThat(Together.all(work)).doesNotContain(500);
            var now = quotes.find(it.id()).orElseThrow();
            boolean billed = db.sql("select exists (select from billing.draft where content ->> 'origin' = :origin)")
                    .param("origin", it.origin())
                    .single(Boolean.class);
            assertThat(now.state() == Quote.State.ENDED && billed)
                    .as("ended with a bill under way")
                    .isFalse();
            long ends = db.sql("select count(*) from accompaniers.quote_step where quote = :id and act = 'ENDED'")
                    .param("id", it.id())
                    .single(Long.class);
            assertThat(ends).isEqualTo(now.state() == Quote.State.ENDED ? 1 : 0);
        }
    }

    @Test
    void what_is_not_accepted_yet_is_accepted_before_or_after_and_told_in_order() throws Exception {
        for (int round = 0; round < 6; round++) {
            var it = offered(garden.id());
            var work = new ArrayList<Callable<Object>>();
            work.add(() -> quotes.accept(it.id(), 1, martine.id()));
            work.add(() -> quotes.accept(it.id(), 1, martine.id()));
            work.add(() -> quotes.withdraw(it.id(), "", paul.id()));
            work.add(() -> quotes.decline(it.id(), 1, "", martine.id()));
            work.add(() -> quotes.end(it.id(), QuoteLine.Side.PROVIDER, "", paul.id()));
            work.add(() -> quotes.end(it.id(), QuoteLine.Side.ASKER, "", martine.id()));
            Collections.shuffle(work);
            Together.all(work);
            var acts = db.sql("select act from accompaniers.quote_step where quote = :id order by at, id")
                    .param("id", it.id())
                    .list(String.class);
            assertThat(acts.stream()
                            .filter(one ->
                                    List.of("ACCEPTED", "WITHDRAWN", "DECLINED").contains(one)))
                    .as("one answer")
                    .hasSize(1);
            assertThat(acts.contains("ENDED"))
                    .isEqualTo(quotes.find(it.id()).orElseThrow().state() == Quote.State.ENDED);
        }
    }
}
