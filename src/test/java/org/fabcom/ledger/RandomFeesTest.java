package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.ledger.limits.LimitChanges;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * Thirty-two people at once pay, set aside, settle in part, release and give back in a currency that takes fees, who runs it among them:
 * nobody waits in a circle, the sum stays 0, each payment has its fee once (E48). The seed is printed; {@code -Dledger.seed=N} repeats it.
 */
@FabComTest
class RandomFeesTest extends FeeWorld {

    private static final int THREADS = 32;
    private static final int COMMANDS = Integer.getInteger("ledger.commands", 1_600);
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());

    private final LimitChanges limits;
    private final Jobs jobs;
    private final List<PartyId> parties = new ArrayList<>();
    private final ConcurrentLinkedQueue<TransferId> aside = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<TransferId> paid = new ConcurrentLinkedQueue<>();
    private final AtomicInteger booked = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    RandomFeesTest(ApplicationContext beans, LimitChanges limits, Jobs jobs) {
        super(beans);
        this.limits = limits;
        this.jobs = jobs;
    }

    @Test
    void sums_stay_zero_and_no_fee_is_lost_or_doubled() throws Exception {
        System.err.println("RandomFeesTest: -Dledger.seed=" + SEED);
        unit = unit(new Limits(-2000L, 4000L));
        own(-2000L, 1_000_000L); // never full: what a full one does not take is for FeeLimitsTest
        rule(PaymentType.TRANSFER, 1, 250);
        rule(PaymentType.DEAL, 0, 777);
        parties.add(sel.id());
        for (int i = 0; i < 9; i++) parties.add(neighbours.person("Voisin").id());
        try (var people = Executors.newFixedThreadPool(THREADS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < THREADS; i++) {
                var random = new Random(SEED + i);
                work.add(() -> {
                    for (int n = 0; n < COMMANDS / THREADS; n++) command(random);
                    return null;
                });
            }
            for (var it : people.invokeAll(work)) it.get();
        }
        System.err.println("RandomFeesTest: booked " + booked + ", refused " + refused);
        assertThat(booked.get()).isGreaterThan(COMMANDS / 4);
        assertThat(sum("select coalesce(sum(available + reserved), 0) from ledger.account where currency = :c"))
                .isZero();
        assertThat(
                        sum(
                                "select count(*) from ledger.account where currency = :c and (available < floor or reserved < 0)"))
                .isZero();
        assertThat(sum("""
                select count(*) from ledger.transfer t join ledger.fee_rule r on r.currency = :c
                    and r.type = case when t.kind = 'PAYMENT' then 'TRANSFER' else 'DEAL' end
                where t.currencies = array [:c] and t.kind in ('PAYMENT', 'RESERVE', 'SETTLE') and t.payer <> r.payee
                  and r.fixed + (t.amounts[1] * r.percent + 5000) / 10000 > 0
                  and not exists (select from ledger.fee f where f.payment = t.id or f.transfer = t.id)
                """)).as("payments without their fee").isZero();
        own(-1_000_000L, 1_000_000L);
        limits.usual(unit.id(), new Limits(-1_000_000L, 1_000_000L), "Essai", rosa.id());
        jobs.runNow("ledger.fees"); // what a limit held back while others corrected a payment
        assertThat(sum("""
                select count(*) from ledger.fee f join ledger.transfer p on p.id = f.payment join ledger.transfer x on x.id = f.transfer
                where f.currency = :c and p.kind <> 'RESERVE'
                  and x.amounts[1] - coalesce((select sum(b.amounts[1]) from ledger.transfer b
                        where b.concerns = x.id and b.kind = 'REVERSAL'), 0)
                    <> case when left_of.units = 0 then 0 else r_due.units end
                """.replace("where f.currency", """
                cross join lateral (select (p.amounts[1] - coalesce((select sum(b.amounts[1]) from ledger.transfer b
                    where b.concerns = p.id and b.kind = 'REVERSAL'), 0))::bigint as units) left_of
                cross join lateral (select r.fixed + (left_of.units * r.percent + 5000) / 10000 as units
                    from ledger.fee_rule r where r.id = f.rule) r_due
                where f.currency""")))
                .as("fees that are not what is due of what stays paid")
                .isZero();
        assertThat(sum("""
                select count(*) from ledger.fee f join ledger.transfer p on p.id = f.payment where f.currency = :c
                  and p.kind = 'RESERVE' and exists (select from ledger.transfer e where e.concerns = p.id)
                  and not exists (select from ledger.transfer e where e.concerns = f.transfer)
                """)).as("fees that stay aside").isZero();
        assertThat(check.findings()).isEmpty();
    }

    private void own(long floor, long ceiling) {
        limits.own(unit.id(), sel.id(), new Limits(floor, ceiling), "Essai", rosa.id());
    }

    private long sum(String sql) {
        return db.sql(sql).param("c", unit.id().value()).single(Long.class);
    }

    private void command(Random random) {
        int what = random.nextInt(10);
        var key = "random-" + UUID.randomUUID();
        var one = parties.get(random.nextInt(parties.size()));
        var other = parties.get(random.nextInt(parties.size()));
        if (what < 4) {
            var order = order(one, other, 1 + random.nextInt(300));
            var booking = ledger.pay(order);
            if (random.nextInt(4) == 0 && booking instanceof Booking.Booked it)
                assertThat(ledger.pay(order)).isEqualTo(new Booking.Booked(it.id(), true));
            note(booking, paid);
        } else if (what < 6) note(ledger.reserve(order(one, other, 1 + random.nextInt(300))), aside);
        else if (what < 8) {
            var it = aside.poll();
            if (it == null) return;
            var all = ledger.find(it).orElseThrow().amounts().getFirst().units();
            if (random.nextInt(3) == 0) note(ledger.release(it, one, key), null);
            else note(ledger.settle(it, Amount.one(unit.id(), 1 + random.nextLong(all)), one, key), paid);
        } else {
            var it = paid.peek();
            if (it == null) return;
            if (random.nextInt(3) == 0) paid.remove(it);
            var all = ledger.find(it).orElseThrow().amounts().getFirst().units();
            note(
                    random.nextBoolean()
                            ? ledger.reverse(it, one, key, "")
                            : ledger.reverse(it, Amount.one(unit.id(), 1 + random.nextLong(all)), one, key, ""),
                    null);
        }
    }

    private void note(Booking booking, @org.jspecify.annotations.Nullable ConcurrentLinkedQueue<TransferId> to) {
        if (booking instanceof Booking.Booked it) {
            booked.incrementAndGet();
            if (to != null) to.add(it.id());
        } else refused.incrementAndGet();
    }
}
