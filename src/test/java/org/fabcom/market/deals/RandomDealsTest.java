package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Amount;
import org.fabcom.market.Square;
import org.fabcom.market.posts.Post;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thirty-two threads take any step of any deal in any order; whatever they do, nothing is lost, doubled or oversold. */
@FabComTest
class RandomDealsTest {

    private static final int THREADS = 32;
    private static final int COMMANDS = 5_000;

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Replying replying;
    private final Dealing dealing;
    private final Undoing undoing;
    private final Disputes disputes;
    private final Deals deals;
    private final JdbcClient db;

    RandomDealsTest(
            ApplicationContext application,
            Neighbours neighbours,
            Replying replying,
            Dealing dealing,
            Undoing undoing,
            Disputes disputes,
            Deals deals,
            JdbcClient db) {
        this.application = application;
        this.neighbours = neighbours;
        this.replying = replying;
        this.dealing = dealing;
        this.undoing = undoing;
        this.disputes = disputes;
        this.deals = deals;
        this.db = db;
    }

    @Test
    void whatever_thirty_two_people_do_at_once_stock_money_and_trails_agree() throws Exception {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        var square = new Square(application);
        var people = new ArrayList<PartyId>();
        for (int i = 0; i < 12; i++)
            people.add(neighbours.person("Marcheur " + i).id());
        var judge = Actor.self(neighbours.person("Juge").id());
        var posts = new ArrayList<Post>();
        for (int i = 0; i < 12; i++) {
            var owner = people.get(i);
            posts.add(
                    i % 3 == 0
                            ? square.want(owner, "Demande " + i, square.h(30))
                            : square.offer(owner, "Offre " + i, 1 + i, square.h(30), square.eur(100)));
        }
        var open = new ConcurrentLinkedQueue<UUID>();
        var done = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<?>>();
            for (int t = 0; t < THREADS; t++) {
                var random = new Random(seed + t);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < COMMANDS / THREADS; i++) {
                        var outcome = step(random, square, people, posts, open, judge);
                        if (outcome instanceof Outcome.Done) done.incrementAndGet();
                    }
                }));
            }
            for (var it : running) it.get();
        }
        assertThat(done.get()).as("seed %d: the walk went somewhere", seed).isGreaterThan(COMMANDS / 50);
        for (var it : posts) {
            int taken = db.sql("select coalesce(sum(quantity), 0) from market.deal where post = :post "
                            + "and state in ('ACCEPTED', 'INVOICED', 'AWAITING', 'DONE', 'REFUNDING')")
                    .param("post", it.id())
                    .query(Integer.class)
                    .single();
            assertThat(square.post(it).taken())
                    .as("seed %d, %s", seed, it.draft().title())
                    .isEqualTo(taken);
            var left = square.post(it).left();
            assertThat(left).as("seed %d", seed).isNotNegative();
        }
        long sum = people.stream()
                .mapToLong(it -> square.available(it, square.hours) + square.reserved(it, square.hours))
                .sum();
        assertThat(sum).as("seed %d: mutual credit", seed).isZero();
        for (var it : people)
            assertThat(square.reserved(it, square.hours)).as("seed %d", seed).isEqualTo(aside(square, it));
        assertThat(people.stream().mapToLong(it -> square.available(it, square.hours)))
                .as("seed %d: floor", seed)
                .allMatch(it -> it >= -6_000);
    }

    /** What deals say is set aside for a payer: those accepted and not yet settled. */
    private long aside(Square square, PartyId payer) {
        long sum = 0;
        for (var id : db.sql("select id from market.deal where payer = :payer and state in ('ACCEPTED', 'INVOICED')")
                .param("payer", payer.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()) {
            var deal = square.deal(id);
            sum += deals.terms(id, deal.shown()).total().stream()
                    .filter(it -> it.currency().equals(square.hours.id()))
                    .mapToLong(Amount::units)
                    .sum();
        }
        return sum;
    }

    private Outcome step(
            Random random,
            Square square,
            List<PartyId> people,
            List<Post> posts,
            ConcurrentLinkedQueue<UUID> open,
            Actor judge) {
        var who = people.get(random.nextInt(people.size()));
        var me = Actor.self(who);
        if (random.nextInt(4) == 0 || open.isEmpty()) {
            var post = posts.get(random.nextInt(posts.size()));
            var prices = post.draft().prices();
            var outcome = replying.reply(
                    post.id(), who, new Replying.Reply(1 + random.nextInt(2), prices, "", null), Ids.next(), me);
            if (outcome instanceof Outcome.Done(var id)) open.add(id);
            return outcome;
        }
        var all = open.toArray(UUID[]::new);
        var id = all[random.nextInt(all.length)];
        var deal = deals.find(id).orElseThrow();
        // two times out of three by who may, else by anybody
        var side = random.nextInt(3) > 0 ? (random.nextBoolean() ? deal.owner() : deal.replier()) : who;
        var by = Actor.self(side);
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> dealing.accept(id, deal.latest(), "", Actor.self(deal.owner()));
            case 3 -> dealing.invoice(id, by);
            case 4, 5 -> dealing.pay(id, Actor.self(deal.payer()));
            case 6 -> dealing.receive(id, by);
            case 7 -> undoing.consent(id, side, "", by);
            case 8 -> undoing.withdrawConsent(id, side, by);
            case 9 -> undoing.refund(id, "", by);
            case 10 -> random.nextBoolean() ? undoing.confirmRefund(id, by) : undoing.withdrawRefund(id, by);
            case 11 -> random.nextInt(4) == 0 ? disputes.open(id, side, "Non", by) : replying.withdraw(id, by);
            default ->
                disputes.decide(
                        id, Dispute.Decision.values()[random.nextInt(3)], List.of(square.h(15)), "Décidé", judge);
        };
    }
}
