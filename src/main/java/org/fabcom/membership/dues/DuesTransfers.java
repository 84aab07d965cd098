package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.accounting.BookSource;
import org.fabcom.accounting.Mappings;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.matching.Arrived;
import org.fabcom.billing.matching.Beside;
import org.fabcom.billing.matching.SafeMoney;
import org.fabcom.billing.matching.SafePayments;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.membership.dues.DuesParts.Part;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payments of the safe beside dues: offered on their page, tied by one press, counted once in the books. Thread-safe. */
@Component
public class DuesTransfers implements BookSource {

    private static final int NEAR = 7;
    private static final int MOST_OTHERS = 20;
    private static final int MOST_DUES = 1000;
    private static final int MONTHS = 18; // until then the year in which they were paid is closed

    private static final Set<PaymentMeans> SENT = Set.of(PaymentMeans.TRANSFER, PaymentMeans.LOCAL, PaymentMeans.OTHER);

    /** A payment that may be of these dues. */
    public record Waiting(Arrived it, Dues of) {}

    private final SafePayments safe;
    private final SafeMoney money;
    private final DuesRows rows;
    private final DuesRules rules;
    private final DuesParts parts;
    private final DuesDecisions decisions;
    private final Settling settling;
    private final DuesRefunds refunds;
    private final Messages messages;
    private final Clock clock;

    DuesTransfers(
            SafePayments safe,
            SafeMoney money,
            DuesRows rows,
            DuesRules rules,
            DuesParts parts,
            DuesDecisions decisions,
            Settling settling,
            DuesRefunds refunds,
            Messages messages,
            Clock clock) {
        this.safe = safe;
        this.money = money;
        this.rows = rows;
        this.rules = rules;
        this.parts = parts;
        this.decisions = decisions;
        this.settling = settling;
        this.refunds = refunds;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the member paid and may be of these dues, what a hand may have noted on them, and what was given back of what paid them. */
    public List<Arrived> of(Dues it) {
        return all(it).stream().filter(one -> own(it, one)).toList();
    }

    /** What came from anybody else, those of the sum that is owed first, then the newest. */
    public List<Arrived> others(Dues it) {
        return all(it).stream()
                .filter(one -> !own(it, one))
                .sorted(Comparator.comparing((Arrived one) -> one.total() != it.rest())
                        .thenComparing(Arrived::at, Comparator.reverseOrder()))
                .limit(MOST_OTHERS)
                .toList();
    }

    /** What is asked about before a hand notes this sum. */
    public Optional<Arrived> like(Dues it, long cents, PaymentMeans means, LocalDate day) {
        return all(it).stream()
                .filter(one -> one.invoice().equals(it.id()) && one.total() == cents)
                .filter(one -> one.client()
                        || means != PaymentMeans.CASH && it.named(one.subject())
                        || SENT.contains(means) && Math.abs(ChronoUnit.DAYS.between(one.day(), day)) <= NEAR)
                .min(Comparator.comparing((Arrived one) -> !one.client()));
    }

    /**
     * This transfer pays the dues as far as both go. One that a hand may have noted is tied by who says that it is {@code another}, or which
     * payment is the {@code same}: that one is taken back.
     */
    public Dues.Outcome tie(UUID dues, UUID transfer, @Nullable UUID same, boolean another, PartyId by) {
        return decisions.within(dues, it -> {
            var some = held(it, transfer);
            if (same != null && safe.replace(some, same, by)) return decisions.done(it);
            boolean owed =
                    some.stream().anyMatch(one -> one.invoice().equals(it.id()) && (another || one.noted() == null));
            return same == null && owed ? pay(it, some, by) : new Dues.Outcome.Refused(DuesRefusal.GONE);
        });
    }

    private List<Arrived> held(Dues it, UUID transfer) {
        money.hold(transfer);
        return all(it).stream().filter(one -> one.transfer().equals(transfer)).toList();
    }

    /** This transfer paid the dues, and went back since. */
    public boolean wentBack(Dues it, UUID transfer) {
        return all(it).stream().anyMatch(one -> one.transfer().equals(transfer) && one.back());
    }

    /** What paid these dues went back: they are owed again. As all refunds, by a manager. */
    public Dues.Outcome untie(UUID dues, UUID transfer, PartyId by) {
        return decisions.within(dues, it -> {
            long gone = held(it, transfer).stream()
                    .filter(Arrived::back)
                    .mapToLong(one -> -one.cents())
                    .sum();
            if (gone == 0) return new Dues.Outcome.Refused(DuesRefusal.GONE);
            var paid = it.paid() > 0 ? Long.valueOf(it.paid()) : it.cents();
            return paid != null && paid >= gone
                    ? refunds.returned(
                            it.id(), paid - gone, messages.text(Locale.FRENCH, "membership.dues.match.returned"), by)
                    : new Dues.Outcome.Refused(DuesRefusal.SHARE);
        });
    }

    private Dues.Outcome pay(Dues it, List<Arrived> some, PartyId by) {
        long came = some.getFirst().total();
        long cents = it.cents() == null ? came : Math.min(came, it.rest());
        var all = new ArrayList<DuesReceipts.Money>();
        long left = cents;
        for (var one : some) {
            long take = Math.min(left, one.cents());
            if (take > 0) all.add(money(one, take));
            left -= take;
        }
        if (all.isEmpty()) return new Dues.Outcome.Refused(DuesRefusal.GONE);
        return it.cents() != null && cents < it.rest()
                ? settling.payPart(it.id(), all, Ids.token(), by)
                : settling.pay(it.id(), all, by);
    }

    private static DuesReceipts.Money money(Arrived it, long cents) {
        var means = Mappings.euro(it.currency()) ? PaymentMeans.TRANSFER : PaymentMeans.LOCAL;
        var words = it.subject()
                .substring(0, Math.min(Payments.LONGEST_NOTE, it.subject().length()));
        var of = new Payments.Safe(it.transfer(), it.currency().id().value());
        return new DuesReceipts.Money(cents, means, it.day(), words, of);
    }

    private static boolean own(Dues it, Arrived one) {
        return one.client() || !one.invoice().equals(it.id());
    }

    private List<Arrived> all(Dues it) {
        var beside = Stream.concat(
                        it.payable() ? Stream.of(it.id()) : Stream.empty(),
                        documents(it, it.paid() > 0 ? parts.of(it.id()) : List.of()))
                .map(id -> beside(it, id))
                .toList();
        return once(safe.beside(it.organisation(), beside, true).stream()
                .filter(one -> one.invoice().equals(it.id()) ? !one.back() : doubtful(one)));
    }

    /** What a hand noted there may be this, or this paid there and went back. */
    private static boolean doubtful(Arrived it) {
        var noted = it.noted();
        return it.back() || noted != null && noted.invoice().equals(it.invoice());
    }

    private static List<Arrived> once(Stream<Arrived> all) {
        var seen = new HashSet<String>();
        return all.sorted(Comparator.comparing((Arrived one) -> !doubtful(one)).thenComparing(one -> !one.client()))
                .filter(one -> seen.add(one.transfer() + " " + one.currency().id()))
                .toList();
    }

    private static Beside beside(Dues it, UUID id) {
        return new Beside(id, it.party(), "", it.name(), it.call().from());
    }

    private static Stream<UUID> documents(Dues it, List<Part> split) {
        if (it.paid() > 0)
            return split.stream()
                    .flatMap(one -> Stream.ofNullable(one.invoice()))
                    .distinct();
        return it.state() == State.PAID ? Stream.ofNullable(it.invoice()) : Stream.empty();
    }

    /** What of the safe may be of dues: the very sum, from the member or in their name; what a hand noted too; what went back. */
    public List<Waiting> unmatched(PartyId organisation) {
        return unmatched(organisation, false);
    }

    /** {@code any}: whatever the sum. */
    public List<Waiting> unmatched(PartyId organisation, boolean any) {
        var open = new LinkedHashMap<UUID, Dues>();
        var papers = new LinkedHashMap<UUID, Dues>();
        var all = rows.money(organisation, Days.today(clock).minusMonths(MONTHS), MOST_DUES);
        var split =
                parts.of(all.stream().filter(DuesTransfers::split).map(Dues::id).toList());
        for (var it : all) {
            if (it.payable()) open.put(it.id(), it);
            documents(it, split.getOrDefault(it.id(), List.of())).forEach(one -> papers.put(one, it));
        }
        papers.keySet().retainAll(safe.doubtful(organisation, papers.keySet()));
        var known = rules.of(organisation).stream().collect(Collectors.toMap(DuesRule::id, it -> it));
        var seen = new HashSet<String>();
        BiPredicate<Arrived, Dues> fits = (one, of) -> any || fits(one, of, known, split);
        return Stream.of(
                        read(organisation, papers, true).filter(one -> doubtful(one.it())),
                        read(organisation, open, false).filter(one -> fits.test(one.it(), one.of())),
                        foreign(organisation, open.values(), fits))
                .flatMap(it -> it)
                .sorted(Comparator.comparing(
                        one -> !one.it().client() && !one.it().back()))
                .filter(one ->
                        seen.add(one.it().transfer() + " " + one.it().currency().id()))
                .toList();
    }

    /** Dues of which a payment waits to be counted, maybe. */
    public Set<UUID> inTransit(PartyId organisation) {
        return unmatched(organisation).stream()
                .filter(one -> !one.it().back())
                .map(one -> one.of().id())
                .collect(Collectors.toSet());
    }

    private Stream<Waiting> read(PartyId organisation, Map<UUID, Dues> beside, boolean anybody) {
        var all = beside.entrySet().stream()
                .map(one -> beside(one.getValue(), one.getKey()))
                .toList();
        return safe.beside(organisation, all, anybody).stream()
                .map(one -> new Waiting(one, Objects.requireNonNull(beside.get(one.invoice()))));
    }

    /** From others, whose words name the member. */
    private Stream<Waiting> foreign(PartyId organisation, Collection<Dues> open, BiPredicate<Arrived, Dues> fits) {
        return open.stream().map(it -> it.call().from()).min(LocalDate::compareTo).stream()
                .map(day -> new Beside(Ids.next(), null, "", "", day))
                .flatMap(nobody -> safe.beside(organisation, List.of(nobody), true).stream())
                .flatMap(one -> open.stream()
                        .filter(it -> it.named(one.subject()) && fits.test(one, it))
                        .limit(1)
                        .map(it -> new Waiting(one, it)));
    }

    private static boolean fits(Arrived it, Dues of, Map<UUID, DuesRule> known, Map<UUID, List<Part>> split) {
        if (of.cents() == null)
            return Objects.requireNonNull(known.get(of.rule())).takes(it.total());
        return it.total() == of.rest()
                || of.spoken(it.subject())
                || split.getOrDefault(of.id(), List.of()).stream()
                        .anyMatch(one -> one.paid() == null && one.cents() == it.total());
    }

    private static boolean split(Dues it) {
        return it.paid() > 0 || !it.call().due().equals(it.call().first());
    }

    @Override
    public List<Loose> loose(PartyId organisation) {
        return unmatched(organisation).stream()
                .map(one -> new Loose(
                        one.it().transfer(),
                        one.of().url(),
                        one.of().call().label() + ", " + one.of().name(),
                        one.it().payer(),
                        one.it().day(),
                        one.it().currency(),
                        one.it().cents(),
                        one.it().noted() != null))
                .toList();
    }
}
