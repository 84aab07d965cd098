package org.fabcom.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Checks;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/**
 * Eight hands merge records and take them apart while others of them pay and ask to be paid, give, change and leave seats, join and
 * part their cases, rename them, and people are erased. Nothing is lost: no chain of names, a manager wherever people are, nobody
 * erased who sits, a sum of 0, each yes once, and all apart again each has its name and its cases. Nobody is told of a lock.
 * The seed is printed; {@code -Dmerges.seed=N} repeats the steps, {@code -Dmerges.steps=N} makes more of them.
 */
@FabComTest
class MergedMeanwhileTest extends TwoHouses {

    private static final long SEED = Long.getLong("merges.seed", System.nanoTime());
    private static final int STEPS = Integer.getInteger("merges.steps", 60);
    private static final int HANDS = 8;

    private final Ledger ledger;
    private final PaymentRequests requests;
    private final Checks checks;
    private final Jobs jobs;
    private final Sql db;
    private final Currency unit;
    private final List<Organisation> houses = new ArrayList<>();
    private final List<Person> crowd = new ArrayList<>();
    private final ConcurrentLinkedQueue<TransferId> reserved = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<CaseId> opened = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> locked = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();

    MergedMeanwhileTest(ApplicationContext beans) {
        super(beans);
        ledger = beans.getBean(Ledger.class);
        requests = beans.getBean(PaymentRequests.class);
        checks = beans.getBean(Checks.class);
        jobs = beans.getBean(Jobs.class);
        db = beans.getBean(Sql.class);
        unit = beans.getBean(Currencies.class)
                .add(
                        Currencies.Draft.points(
                                "Grain " + UUID.randomUUID().toString().substring(0, 8),
                                "g",
                                Regime.MUTUAL,
                                new Limits(-100_000L, 100_000L)),
                        admin.id())
                .orElseThrow();
    }

    @Test
    void whatever_goes_on_meanwhile_nothing_is_lost() throws Exception {
        System.err.println("MergedMeanwhileTest: -Dmerges.seed=" + SEED);
        for (int i = 0; i < 12; i++) crowd.add(neighbours.person("Voisine " + (char) ('A' + i)));
        for (int i = 0; i < 5; i++) {
            houses.add(neighbours.association("Maison " + (char) ('A' + i) + " " + admin.id(), crowd.get(i)));
            neighbours.seat(houses.get(i), crowd.get(i + 5), Seat.MANAGER);
        }
        var work = new ArrayList<Callable<Void>>();
        for (int hand = 0; hand < HANDS; hand++) {
            var random = new Random(SEED + hand);
            work.add(() -> {
                for (int i = 0; i < STEPS; i++) step(random);
                return null;
            });
        }
        work.add(this::someAreErased);
        Together.all(work);
        System.err.println("MergedMeanwhileTest: " + new TreeMap<>(done));
        assertThat(locked).as("what somebody would read as a fault").isEmpty();
        holds();
        apart();
        holds();
        for (var it : houses)
            assertThat(organisations.find(it.id()).orElseThrow().name()).startsWith("Maison");
        assertThat(opened.stream()
                        .map(it -> cases.find(it).orElseThrow())
                        .filter(Case::merged)
                        .filter(it -> !cases.find(it.mergedInto())
                                .orElseThrow()
                                .organisation()
                                .equals(it.organisation())))
                .as("cases of one that lead to another's")
                .isEmpty();
    }

    /** PostgreSQL ends one of two who wait for each other: that is nobody’s fault. */
    @Test
    void whoever_is_ended_for_the_sake_of_another_is_told_that_somebody_was_faster() throws Exception {
        var both = Stream.of(kept, gone).map(it -> it.id().toString()).sorted().toList();
        neighbours.seat(gone, lucie, Seat.MANAGER);
        neighbours.seat(kept, martine, Seat.MANAGER);
        try (var owner = CurrentBase.base().owner();
                var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("set local deadlock_timeout = '30s'");
            sql.execute("select from people.organisation where id = '" + both.getLast() + "' for update");
            var answer = CompletableFuture.supplyAsync(() -> neighbours
                    .signedIn(admin)
                    .post(
                            "/structures/" + gone.id() + "/reunir",
                            "avec",
                            kept.id().toString()));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (count("pg_locks where not granted") == 0 && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(5);
            sql.execute("select from people.organisation where id = '" + both.getFirst() + "' for update");
            assertThat(answer.get(20, TimeUnit.SECONDS).status()).isEqualTo(409);
            assertThat(answer.get().text()).contains("Quelqu’un est passé avant vous");
            owner.rollback();
        }
    }

    private void step(Random random) {
        var one = any(houses, random);
        var other = any(houses, random);
        var person = any(crowd, random);
        int dice = random.nextInt(100);
        try {
            if (dice < 20) note("merge", merging.merge(one.id(), other.id(), admin.id(), staying(random)));
            else if (dice < 34) undo(one, random);
            else if (dice < 44) note("seat", seats.grant(one.id(), person.id(), any(SEATS, random), admin.id()));
            else if (dice < 50) note("left", seats.remove(one.id(), person.id(), person.id()));
            else if (dice < 62) pay(one, other, random);
            else if (dice < 72) asked(one, other, person);
            else if (dice < 80) opened.add(asked(one, person).id());
            else if (dice < 92) join(random);
            else rename(one);
        } catch (DataAccessException refused) {
            var why = String.valueOf(refused.getMostSpecificCause().getMessage());
            if (why.contains("no manager") || why.contains("erased")) note("refused", "by the base");
            else locked.add(why);
        }
    }

    private static final List<Seat> SEATS = List.of(Seat.values());

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void note(String what, Object outcome) {
        done.computeIfAbsent(what + " " + outcome, it -> new AtomicInteger()).incrementAndGet();
    }

    private Staying staying(Random random) {
        var some = new HashSet<PartyId>();
        for (var it : crowd) if (random.nextInt(3) > 0) some.add(it.id());
        return random.nextInt(5) == 0 ? Staying.NOBODY : new Staying(some, false);
    }

    private void undo(Organisation kept, Random random) {
        var all = merging.into(kept.id());
        if (!all.isEmpty()) note("undo", merging.undo(any(all, random), admin.id()));
    }

    private void pay(Organisation from, Organisation to, Random random) {
        var order = new Order(
                from.id(),
                to.id(),
                Amount.one(unit.id(), 1 + random.nextInt(9)),
                admin.id(),
                "m-" + UUID.randomUUID(),
                "Aide");
        if (from.equals(to)) return;
        if (random.nextBoolean()) note("pay", ledger.pay(order).getClass().getSimpleName());
        else if (ledger.reserve(order) instanceof Booking.Booked it) reserved.add(it.id());
        var id = reserved.poll();
        if (id == null) return;
        var ended = random.nextBoolean()
                ? ledger.settle(id, admin.id(), "s-" + id.value())
                : ledger.release(id, admin.id(), "r-" + id.value());
        note("end", ended.getClass().getSimpleName());
    }

    private void asked(Organisation payer, Organisation payee, Person by) {
        if (payer.equals(payee)) return;
        var answer = requests.ask(
                new Order(payer.id(), payee.id(), Amount.one(unit.id(), 3), by.id(), "d-" + UUID.randomUUID(), "Aide"));
        note("request", answer.getClass().getSimpleName());
        for (var it : requests.of(payer.id(), 0, 1))
            note("accept", requests.accept(it.id(), admin.id()).getClass().getSimpleName());
    }

    private void join(Random random) {
        var all = List.copyOf(opened);
        if (all.size() < 2) return;
        var one = cases.find(any(all, random)).orElseThrow();
        if (one.merged())
            note(
                    "part",
                    cases.decide(one.id(), admin.id(), Case::unmerge).getClass().getSimpleName());
        else
            note(
                    "join",
                    cases.merge(one.id(), one.version(), any(all, random), admin.id())
                            .getClass()
                            .getSimpleName());
    }

    private void rename(Organisation it) {
        var now = organisations.find(it.id()).orElseThrow();
        var draft = new Organisation.Draft(
                "Maison " + now.version() + " " + admin.id(), now.trade(), now.registration(), now.commune());
        note(
                "rename",
                organisations.change(it.id(), draft, now.version()).getClass().getSimpleName());
    }

    /** Those who sit somewhere too, while seats move. */
    private Void someAreErased() throws InterruptedException {
        for (var it : crowd.subList(5, 12)) {
            TimeUnit.MILLISECONDS.sleep(200);
            db.sql("""
                    insert into people.departure (person, cause, since, due_on)
                    values (:person, 'ASKED', :now, current_date - 1)
                    """).param("person", it.id().value()).update();
            jobs.runNow("people.retention");
        }
        return null;
    }

    private void apart() {
        for (int round = 0; round < houses.size(); round++)
            for (var it : houses) merging.into(it.id()).reversed().forEach(one -> merging.undo(one, admin.id()));
        assertThat(houses).allMatch(it -> merging.into(it.id()).isEmpty());
    }

    private void holds() {
        assertThat(count("""
                people.organisation o left join people.organisation_merge m on m.gone = o.id and m.undone_at is null
                where m.kept is distinct from o.merged_into
                """)).as("who is merged, and the merge that says so").isZero();
        assertThat(count("""
                people.organisation o join people.organisation h on h.id = o.merged_into where h.merged_into is not null
                """)).as("chains").isZero();
        assertThat(count("""
                people.organisation o join people.organisation h on h.id = o.merged_into join people.party a on a.id = o.id
                join people.party b on b.id = h.id where a.name <> b.name
                """)).as("two names of one").isZero();
        assertThat(count("""
                (select organisation from people.seat group by 1 having not bool_or(seat = 'MANAGER')) led
                """)).as("people without a manager").isZero();
        assertThat(count("people.seat s join people.person r on r.id = s.person where r.erased_at is not null"))
                .as("erased, and sits")
                .isZero();
        assertThat(count("people.merge_seat s join people.person r on r.id = s.person where r.erased_at is not null"))
                .as("erased, and would come back")
                .isZero();
        assertThat(checks.run().stream().filter(it -> !it.clean()).toList()).isEmpty();
    }

    private long count(String from) {
        return db.sql("select count(*) from " + from).single(Long.class);
    }
}
