package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.journal.Journals;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.limits.LimitChanges;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/**
 * Thirty-two people at once, ten thousand random commands: payments in one and several currencies, reservations settled, released
 * or left, reversals, issuance, limits changed, the same command sent twice. Nothing is lost or doubled, no limit is passed, the
 * sum is 0 at every look, and what the answers add up to is what the accounts say (E37, E39, E40, E42, E47). The seed is printed;
 * {@code -Dledger.seed=N} repeats the commands, {@code -Dledger.commands=N} makes more of them.
 */
@FabComTest
class RandomCommandsTest {

    private static final int THREADS = 32;
    private static final int COMMANDS = Integer.getInteger("ledger.commands", 10_000);
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final int PARTIES = 24;

    private final Ledger ledger;
    private final Currencies currencies;
    private final LimitChanges limits;
    private final LedgerCheck check;
    private final Journals journals;
    private final Neighbours neighbours;
    private final Sql db;

    private final List<PartyId> parties = new ArrayList<>();
    private final List<Currency> all = new ArrayList<>();
    private final Map<TransferId, Transfer> booked = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<TransferId> reservations = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<TransferId> payments = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();

    RandomCommandsTest(
            Ledger ledger,
            Currencies currencies,
            LimitChanges limits,
            LedgerCheck check,
            Journals journals,
            Neighbours neighbours,
            Sql db) {
        this.ledger = ledger;
        this.currencies = currencies;
        this.limits = limits;
        this.check = check;
        this.journals = journals;
        this.neighbours = neighbours;
        this.db = db;
    }

    @Test
    void thirty_two_threads_do_not_break_it() throws Exception {
        System.err.println("RandomCommandsTest: -Dledger.seed=" + SEED);
        settle();
        var watching = new AtomicBoolean(true);
        try (var watch = Executors.newSingleThreadExecutor();
                var people = Executors.newFixedThreadPool(THREADS)) {
            var looks = watch.submit(() -> looks(watching));
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < THREADS; i++) {
                var random = new Random(SEED + i);
                work.add(() -> {
                    for (int n = 0; n < COMMANDS / THREADS; n++) command(random);
                    return null;
                });
            }
            for (var each : people.invokeAll(work, 300, TimeUnit.SECONDS)) each.get();
            watching.set(false);
            System.err.println(
                    "RandomCommandsTest: " + new TreeMap<>(outcomes) + ", looks at the sums: " + looks.get());
        }
        nothingIsLostNorDoubled();
        new AnswersAddedUp(booked, all.get(3).id()).areWhatTheAccountsSay(db);
        assertThat(check.findings()).isEmpty();
        journals.seal();
        assertThat(db.sql("select count(*) from journal.verify('ledger.transfer')")
                        .single(Long.class))
                .isZero();
    }

    private void settle() {
        var board = neighbours.person("Bureau").id();
        for (int i = 0; i < PARTIES; i++)
            parties.add(neighbours.person("Membre " + (char) ('A' + i)).id());
        all.add(currencies
                .add(Currencies.Draft.hours("Heure", new Limits(-1200L, 1200L)), board)
                .orElseThrow());
        all.add(currencies
                .add(Currencies.Draft.points("Grain", "grains", Regime.MUTUAL, new Limits(-300L, 300L)), board)
                .orElseThrow());
        all.add(currencies
                .add(Currencies.Draft.money("Brin", "brins", Regime.ISSUED, new Limits(0L, 100_000L)), board)
                .orElseThrow());
        all.add(currencies
                .add(Currencies.Draft.money("Euro", "€", Regime.EXTERNAL, Limits.NONE), board)
                .orElseThrow());
        parties.forEach(it -> currencies.entitle(all.get(2).id(), it, board));
    }

    private void command(Random random) {
        int dice = random.nextInt(100);
        var payer = one(random);
        var payee = random.nextInt(40) == 0 ? payer : one(random);
        var order = new Order(payer, payee, amounts(random), payer, "" + random.nextLong(), "");
        if (dice < 40) twice(random, "pay", () -> ledger.pay(order));
        else if (dice < 60) twice(random, "reserve", () -> ledger.reserve(order));
        else if (dice < 70) onReservation(random);
        else if (dice < 80) onPayment(random);
        else if (dice < 88) note("issue", ledger.issue(payee, brins(random), payer, order.key(), ""));
        else if (dice < 92) note("destroy", ledger.destroy(payer, brins(random), payer, order.key(), ""));
        else limit(random, payer, payee);
    }

    /** One in eight is sent twice, at once or after: booked once. */
    private void twice(Random random, String what, java.util.function.Supplier<Booking> command) {
        var first = note(what, command.get());
        if (random.nextInt(8) > 0) return;
        var second = note(what, command.get());
        if (first instanceof Booking.Booked it) assertThat(second).isEqualTo(new Booking.Booked(it.id(), true));
    }

    private void onReservation(Random random) {
        var id = reservations.poll();
        if (id == null) return;
        if (random.nextInt(4) == 0) reservations.add(id); // somebody else will try it too
        var aside = java.util.Objects.requireNonNull(booked.get(id));
        var key = "" + random.nextLong();
        switch (random.nextInt(3)) {
            case 0 -> note("settle", ledger.settle(id, aside.payer(), key));
            case 1 -> note("release", ledger.release(id, aside.payer(), key));
            default -> {
                var first = aside.amounts().getFirst();
                note("settle", ledger.settle(id, List.of(part(random, first)), aside.payer(), key));
            }
        }
    }

    private void onPayment(Random random) {
        var id = payments.poll();
        if (id == null) return;
        if (random.nextInt(3) > 0) payments.add(id);
        var paid = java.util.Objects.requireNonNull(booked.get(id));
        var key = "" + random.nextLong();
        if (random.nextBoolean()) note("reverse", ledger.reverse(id, paid.payee(), key, ""));
        else
            note(
                    "reverse",
                    ledger.reverse(id, List.of(part(random, paid.amounts().getFirst())), paid.payee(), key, ""));
    }

    private void limit(Random random, PartyId party, PartyId by) {
        var currency = all.get(random.nextInt(4));
        long floor = -currency.step() * random.nextInt(90);
        var wanted = new Limits(
                random.nextInt(10) == 0 ? null : floor,
                random.nextInt(10) == 0 ? null : currency.step() * random.nextInt(90, 900));
        var outcome = random.nextInt(20) == 0
                ? limits.usual(currency.id(), wanted, "Au hasard", by)
                : limits.own(currency.id(), party, random.nextInt(4) == 0 ? null : wanted, "Au hasard", by);
        count("limit " + outcome);
    }

    private Booking note(String what, Booking booking) {
        switch (booking) {
            case Booking.Refused it -> count(what + " " + it.why());
            case Booking.Booked it -> {
                count(what + (it.again() ? " again" : " booked"));
                var written = ledger.find(it.id()).orElseThrow();
                var before = booked.put(it.id(), written);
                assertThat(before == null).isEqualTo(!it.again());
                if (before == null && written.kind() == Transfer.Kind.RESERVE) reservations.add(it.id());
                if (before == null && what.matches("pay|settle")) payments.add(it.id());
            }
        }
        return booking;
    }

    private void count(String what) {
        outcomes.computeIfAbsent(what, it -> new AtomicInteger()).incrementAndGet();
    }

    private PartyId one(Random random) {
        return parties.get(random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(PARTIES)); // some are busier
    }

    private List<Amount> amounts(Random random) {
        var amounts = new ArrayList<Amount>();
        int many = random.nextInt(5) == 0 ? 2 : 1;
        int first = random.nextInt(40) == 0 ? 3 : random.nextInt(3);
        for (int i = 0; i < many; i++) {
            var currency = all.get((first + i) % 4);
            amounts.add(new Amount(
                    currency.id(), currency.step() * random.nextInt(random.nextInt(30) == 0 ? -3 : 1, 20)));
        }
        return amounts;
    }

    private List<Amount> brins(Random random) {
        return Amount.one(all.get(2).id(), random.nextInt(1, 5_000));
    }

    private Amount part(Random random, Amount whole) {
        var step = all.stream()
                .filter(it -> it.id().equals(whole.currency()))
                .findFirst()
                .orElseThrow()
                .step();
        return new Amount(whole.currency(), step * random.nextLong(1, whole.units() / step + 1));
    }

    /** At every commit the sums are 0 and nobody is beyond a limit: looked at without pause meanwhile. */
    private int looks(AtomicBoolean watching) {
        int looks = 0;
        for (; watching.get(); looks++) {
            var wrong = db.sql("""
                select c.name from ledger.account a join ledger.currency c on c.id = a.currency group by c.name
                having sum(a.available + a.reserved) <> 0 or bool_or(a.available < a.floor)
                    or bool_or(a.available + a.reserved > a.ceiling) or bool_or(a.reserved < 0)
                """).list((row, n) -> row.getString(1));
            assertThat(wrong).isEmpty();
        }
        return looks;
    }

    private void nothingIsLostNorDoubled() {
        long rows = db.sql("select count(*) from ledger.transfer").single(Long.class);
        assertThat(rows).isEqualTo(booked.size()).isGreaterThan(COMMANDS / 5);
    }
}
