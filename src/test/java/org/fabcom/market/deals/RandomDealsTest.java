package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.journal.Journals;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.limits.LimitChanges;
import org.fabcom.market.Square;
import org.fabcom.market.posts.Post;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * Thirty-two threads, ten thousand random commands on one square: any step of any deal in any order, by who may and by who may
 * not, disputes with their decisions, and between them payments, reservations, reversals (of deals' payments too) and limits that
 * change. Nothing is lost, doubled, oversold or beyond a limit; mutual credit adds up to 0 at every look. The seed is printed;
 * {@code -Dfabcom.seed=N} repeats the commands, {@code -Dmarket.commands=N} makes more of them.
 */
@FabComTest
class RandomDealsTest {

    private static final int THREADS = 32;
    private static final int PEOPLE = 12;
    private static final int COMMANDS = Integer.getInteger("market.commands", 10_000);
    private static final long SEED = Long.getLong("fabcom.seed", System.nanoTime());

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Replying replying;
    private final Dealing dealing;
    private final Undoing undoing;
    private final Disputes disputes;
    private final Deals deals;
    private final Ledger ledger;
    private final LimitChanges limits;
    private final List<Check> checks;
    private final Journals journals;
    private final Sql db;

    private final List<PartyId> people = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final ConcurrentLinkedQueue<UUID> replies = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<TransferId> payments = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<TransferId> reservations = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger booked = new AtomicInteger();

    RandomDealsTest(
            ApplicationContext application,
            Neighbours neighbours,
            Replying replying,
            Dealing dealing,
            Undoing undoing,
            Disputes disputes,
            Deals deals,
            Ledger ledger,
            LimitChanges limits,
            List<Check> checks,
            Journals journals,
            Sql db) {
        this.application = application;
        this.neighbours = neighbours;
        this.replying = replying;
        this.dealing = dealing;
        this.undoing = undoing;
        this.disputes = disputes;
        this.deals = deals;
        this.ledger = ledger;
        this.limits = limits;
        this.checks = checks;
        this.journals = journals;
        this.db = db;
    }

    @Test
    void whatever_thirty_two_people_do_at_once_stock_money_and_trails_agree() throws Exception {
        System.err.println("RandomDealsTest: -Dfabcom.seed=" + SEED);
        var square = new Square(application);
        var judge = Actor.self(neighbours.person("Juge").id());
        settle(square);
        int looks = walk(square, judge);
        System.err.println("RandomDealsTest: " + new TreeMap<>(outcomes) + ", looks at the sums: " + looks);
        assertThat(steps.get()).as("the walk went somewhere").isGreaterThan(COMMANDS / 20);
        var add = new DealsAddUp(square, db);
        add.stockIsWhatDealsTook(posts);
        add.eachStepAndEachBookingIsThereOnce(steps.get(), booked.get());
        add.moneyIsWhereDealsSay(people);
        for (var it : checks)
            if (it.name().startsWith("ledger")) assertThat(it.findings()).isEmpty();
        journals.seal();
        assertThat(number("select count(*) from journal.verify('ledger.transfer')"))
                .isZero();
    }

    private void settle(Square square) {
        for (int i = 0; i < PEOPLE; i++)
            people.add(neighbours.person("Marcheur " + i).id());
        for (int i = 0; i < PEOPLE; i++) {
            var owner = people.get(i);
            posts.add(
                    i % 3 == 0
                            ? square.publish(owner, square.draft(Post.Kind.WANT, "Demande " + i, 30, square.h(30)))
                            : square.offer(owner, "Offre " + i, 20 + 4 * i, square.h(30), square.eur(100)));
        }
    }

    private int walk(Square square, Actor judge) throws InterruptedException, ExecutionException {
        var watching = new AtomicBoolean(true);
        try (var watch = Executors.newSingleThreadExecutor();
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var looks = watch.submit(() -> new DealsAddUp(square, db).looks(watching));
            var running = new ArrayList<Future<?>>();
            for (int t = 0; t < THREADS; t++) {
                var random = new Random(SEED + t);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < COMMANDS / THREADS; i++) command(random, square, judge);
                }));
            }
            try {
                for (var it : running) it.get();
            } finally {
                watching.set(false);
            }
            return looks.get();
        }
    }

    private void command(Random random, Square square, Actor judge) {
        int dice = random.nextInt(100);
        if (dice < 60) {
            var outcome = step(random, square, judge);
            if (outcome instanceof DealOutcome.Done) steps.incrementAndGet();
            count(said(outcome));
        } else if (dice < 72) {
            var order = order(random, square);
            note(random.nextInt(4) == 0 ? ledger.pay(order) : once(order), payments);
        } else if (dice < 80) note(ledger.reserve(order(random, square)), reservations);
        else if (dice < 86) onReservation(random);
        else if (dice < 93) onPayment(random);
        else limit(random, square);
    }

    /** The same order sent twice is booked once. */
    private Booking once(Order order) {
        var first = ledger.pay(order);
        if (first instanceof Booking.Booked(var id, var again))
            assertThat(ledger.pay(order)).isEqualTo(new Booking.Booked(id, true));
        return first;
    }

    private Order order(Random random, Square square) {
        var second = random.nextBoolean() ? square.br(1 + random.nextInt(500)) : square.eur(1 + random.nextInt(500));
        var amounts = random.nextInt(4) == 0
                ? List.of(second, square.h(15L * (1 + random.nextInt(4))))
                : List.of(square.h(15L * (1 + random.nextInt(8))));
        return new Order(one(random), one(random), amounts, one(random), "loose-" + random.nextLong(), "");
    }

    private void onReservation(Random random) {
        var id = reservations.poll();
        if (id == null) return;
        if (random.nextInt(4) == 0) reservations.add(id); // somebody else will try it too
        var key = "loose-" + random.nextLong();
        if (random.nextBoolean()) note(ledger.release(id, null, key), null);
        else note(ledger.settle(id, null, key), payments);
    }

    /** The payee of a payment, of a deal or not, gives all of it back by hand, or a quarter of an hour of it. */
    private void onPayment(Random random) {
        var id = payments.poll();
        if (id == null) return;
        if (random.nextInt(3) > 0) payments.add(id);
        var paid = ledger.find(id).orElseThrow();
        var key = "loose-" + random.nextLong();
        var hours = paid.amounts().getLast();
        if (random.nextBoolean()) note(ledger.reverse(id, paid.payee(), key, ""), null);
        else note(ledger.reverse(id, List.of(new Amount(hours.currency(), 15)), paid.payee(), key, ""), null);
    }

    private void limit(Random random, Square square) {
        var wanted = new Limits(-15L * random.nextInt(2, 80), 15L * random.nextInt(20, 800));
        var outcome = random.nextInt(20) == 0
                ? limits.usual(square.hours.id(), wanted, "Au hasard", people.getFirst())
                : limits.own(
                        square.hours.id(),
                        one(random),
                        random.nextInt(4) == 0 ? null : wanted,
                        "Au hasard",
                        people.getFirst());
        count("limit " + outcome);
    }

    private void note(Booking booking, @org.jspecify.annotations.Nullable ConcurrentLinkedQueue<TransferId> kept) {
        switch (booking) {
            case Booking.Refused it -> count("ledger " + it.why());
            case Booking.Booked it -> {
                count("ledger booked");
                booked.incrementAndGet();
                if (kept != null) kept.add(it.id());
            }
        }
    }

    private DealOutcome step(Random random, Square square, Actor judge) {
        var who = one(random);
        if (random.nextInt(4) == 0 || replies.isEmpty()) {
            var post = posts.get(random.nextInt(posts.size()));
            var reply = new Replying.Reply(1 + random.nextInt(2), post.draft().prices(), "", null);
            var outcome = replying.reply(post.id(), who, reply, Ids.next(), Actor.self(who));
            if (outcome instanceof DealOutcome.Done(var id)) replies.add(id);
            return outcome;
        }
        var all = replies.toArray(UUID[]::new);
        var id = all[all.length - 1 - random.nextInt(Math.min(all.length, 80))];
        var deal = deals.find(id).orElseThrow();
        // two times out of three by who may, else by anybody
        var side = random.nextInt(3) > 0 ? (random.nextBoolean() ? deal.owner() : deal.replier()) : who;
        var by = Actor.self(side);
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> dealing.accept(id, deal.latest(), "", Actor.self(deal.owner()));
            case 3 -> dealing.invoice(id, Actor.self(deal.payee()));
            case 4, 5 -> paid(dealing.pay(id, Actor.self(deal.payer())));
            case 6 -> dealing.receive(id, by);
            case 7 -> undoing.consent(id, side, "", by);
            case 8 -> undoing.withdrawConsent(id, side, by);
            case 9 -> undoing.refund(id, "", by);
            case 10 -> random.nextBoolean() ? undoing.confirmRefund(id, by) : undoing.withdrawRefund(id, by);
            case 11 -> random.nextBoolean() ? disputes.open(id, side, "Non", by) : replying.withdraw(id, by);
            case 12 ->
                replying.revise(
                        id,
                        deal.latest(),
                        new Replying.Reply(1, deals.terms(id, deal.latest()).prices(), "", null),
                        by);
            default -> disputes.decide(id, any(random), List.of(square.h(15)), "Décidé", judge);
        };
    }

    private DealOutcome paid(DealOutcome outcome) {
        if (outcome instanceof DealOutcome.Done(var id)) {
            var payment = deals.find(id).orElseThrow().payment();
            if (payment != null) payments.add(payment);
        }
        return outcome;
    }

    private static Dispute.Decision any(Random random) {
        return Dispute.Decision.values()[random.nextInt(Dispute.Decision.values().length)];
    }

    private static String said(DealOutcome outcome) {
        return switch (outcome) {
            case DealOutcome.Done done -> "step done";
            case DealOutcome.Again again -> "step again";
            case DealOutcome.Refused(var why) -> "step " + why;
            case DealOutcome.Unbooked(var why, var currency) -> "step unbooked " + why;
        };
    }

    private PartyId one(Random random) {
        return people.get(random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(PEOPLE)); // some are busier
    }

    private void count(String what) {
        outcomes.computeIfAbsent(what, it -> new AtomicInteger()).incrementAndGet();
    }

    private long number(String sql) {
        return db.sql(sql).single(Long.class);
    }
}
