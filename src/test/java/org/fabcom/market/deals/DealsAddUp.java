package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.market.Square;
import org.fabcom.market.posts.Post;

/** During any walk sums and limits hold; after it stock, trails and money are what the deals say. */
record DealsAddUp(Square square, Sql db) {

    /** At every commit: mutual credit is 0, nobody is beyond a limit, nothing is sold twice. */
    int looks(AtomicBoolean watching) {
        int looks = 0;
        for (; watching.get(); looks++) {
            assertThat(number("""
                select count(*) from (select 1 from ledger.account a group by a.currency
                    having sum(a.available + a.reserved) <> 0 or bool_or(a.available < a.floor)
                        or bool_or(a.available + a.reserved > a.ceiling) or bool_or(a.reserved < 0)) wrong
                """)).as("sums and limits").isZero();
            assertThat(number("select count(*) from market.post where taken > quantity or taken < 0"))
                    .as("oversold")
                    .isZero();
        }
        return looks;
    }

    void stockIsWhatDealsTook(List<Post> posts) {
        for (var it : posts) {
            int taken = db.sql("select coalesce(sum(quantity), 0) from market.deal where post = :post "
                            + "and state in ('ACCEPTED', 'INVOICED', 'AWAITING', 'DONE', 'REFUNDING')")
                    .param("post", it.id())
                    .single(Integer.class);
            assertThat(square.post(it).taken()).as(it.draft().title()).isEqualTo(taken);
            assertThat(square.post(it).left()).isNotNegative();
        }
    }

    /** Each answered step left one line on a trail, each answered booking one row; nothing else wrote any. */
    void eachStepAndEachBookingIsThereOnce(int steps, int booked) {
        assertThat(number("select count(*) from market.deal_step")).isEqualTo(steps);
        assertThat(number("select count(*) from ledger.transfer where key like 'loose-%'"))
                .isEqualTo(booked);
        assertThat(number("""
                select count(*) from ledger.transfer t where key not like 'loose-%' and not exists (
                    select from market.deal d where t.key like 'deal-' || d.id || '-%'
                        and t.payer in (d.payer, d.payee) and t.payee in (d.payer, d.payee))
                """)).as("bookings of no deal").isZero();
    }

    /** Deal by deal: what its state says is set aside, was paid or came back is what the journal holds for it. */
    void moneyIsWhereDealsSay(List<PartyId> people) {
        assertThat(db.sql("""
                with said as (
                    select d.id, d.state, d.reservation, d.payment, d.outside, p.units * d.quantity as agreed,
                        exists (select from market.dispute x where x.deal = d.id and x.decision = 'PARTIAL_REFUND')
                            or exists (select from ledger.transfer r where r.concerns = d.payment and r.key like 'loose-%') as part,
                        exists (select from ledger.transfer f where f.concerns = d.reservation) as closed,
                        coalesce((select sum(a) from ledger.transfer t, unnest(t.amounts) a where t.id = d.payment), 0)
                            - coalesce((select sum(a) from ledger.transfer t, unnest(t.amounts) a
                                where t.concerns = d.payment), 0) as paid,
                        coalesce((select sum(a) from ledger.transfer t, unnest(t.amounts) a where t.id = d.outside), 0)
                            - coalesce((select sum(a) from ledger.transfer t, unnest(t.amounts) a
                                where t.concerns = d.outside), 0) as elsewhere
                    from market.deal d join market.deal_price p on p.deal = d.id and p.n = d.accepted and p.currency = :hours)
                select state || ' ' || id from said where not (
                    reservation is not null
                    and closed = (state not in ('ACCEPTED', 'INVOICED'))
                    and case
                        when state in ('ACCEPTED', 'INVOICED') then payment is null and paid = 0
                        when state in ('CANCELLED', 'REFUNDED') then paid = 0 and elsewhere = 0
                        when part then paid between 0 and agreed
                        else paid = agreed end)
                """).param("hours", square.hours.id().value()).list(String.class))
                .isEmpty();
        assertThat(number("select count(*) from market.deal where accepted is null and reservation is not null"))
                .isZero();
        long aside = number("""
                select coalesce(sum(a), 0) from ledger.transfer t, unnest(t.amounts, t.currencies) as l(a, c)
                where t.kind = 'RESERVE' and l.c = '%s'
                    and not exists (select from ledger.transfer f where f.concerns = t.id)
                """.formatted(square.hours.id()));
        assertThat(people.stream()
                        .mapToLong(it -> square.reserved(it, square.hours))
                        .sum())
                .isEqualTo(aside);
    }

    private long number(String sql) {
        return db.sql(sql).single(Long.class);
    }
}
