package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.accounting.BookSource;
import org.fabcom.billing.matching.Arrived;
import org.fabcom.billing.matching.Beside;
import org.fabcom.billing.matching.SafePayments;
import org.fabcom.billing.matching.SafeRefunds;
import org.fabcom.billing.matching.SafeRefunds.Surplus;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.membership.dues.DuesParts;
import org.fabcom.membership.dues.DuesParts.Part;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesTransfers;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** What the safe brought on top of dues that are paid: the rest of what paid them, or as much once more. It goes back by one press. */
@Component
record DuesSurplus(
        DuesRows rows,
        DuesParts parts,
        DuesTransfers transfers,
        SafePayments safe,
        SafeRefunds refunds,
        Messages messages,
        Clock clock)
        implements BookSource {

    private static final int MOST = 1000;
    /** Until then the year in which they were paid is closed. */
    private static final int MONTHS = 18;
    /** So many months before its period a call may be paid. */
    private static final int EARLY = 3;

    record Over(Surplus it, Dues of) {}

    private List<Over> all(PartyId organisation) {
        var paid = rows.money(organisation, Days.today(clock).minusMonths(MONTHS), MOST).stream()
                .filter(it -> it.state() == State.PAID)
                .toList();
        if (paid.isEmpty()) return List.of();
        var split =
                parts.of(paid.stream().filter(it -> it.paid() > 0).map(Dues::id).toList());
        var papers = new LinkedHashMap<UUID, Dues>();
        for (var it : paid)
            (it.paid() > 0
                            ? split.getOrDefault(it.id(), List.of()).stream()
                                    .flatMap(one -> Stream.ofNullable(one.invoice()))
                            : Stream.ofNullable(it.invoice()))
                    .forEach(id -> papers.put(id, it));
        var beside = papers.entrySet().stream()
                .map(one -> new Beside(
                        one.getKey(),
                        one.getValue().party(),
                        "",
                        one.getValue().name(),
                        one.getValue().call().from()))
                .toList();
        var own = refunds.surplus(organisation, beside).stream()
                .map(it -> new Over(it, Objects.requireNonNull(papers.get(it.invoice()))))
                .filter(it -> it.it().tied() || again(it, split));
        var foreign = arrived(organisation, paid)
                .flatMap(it -> paid.stream()
                        .filter(of -> of.named(it.subject()))
                        .map(of -> new Over(surplus(it), of))
                        .filter(of -> again(of, split))
                        .limit(1));
        var seen = new HashSet<String>();
        var some = Stream.concat(own, foreign)
                .filter(it -> seen.add(it.it().part().transfer() + " "
                        + it.it().part().currency().id()))
                .toList();
        if (some.isEmpty()) return some;
        var asked = Stream.concat(
                        transfers.unmatched(organisation).stream()
                                .map(it -> it.it().transfer()),
                        safe.waiting(organisation).stream().map(it -> it.it().transfer()))
                .collect(Collectors.toSet());
        return some.stream()
                .filter(it -> !asked.contains(it.it().part().transfer()))
                .toList();
    }

    private Stream<Arrived> arrived(PartyId organisation, List<Dues> paid) {
        var day = paid.stream()
                .map(it -> it.call().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return safe.beside(organisation, List.of(new Beside(Ids.next(), null, "", "", day)), true).stream()
                .filter(it -> !it.back());
    }

    private static Surplus surplus(Arrived it) {
        var part = new SafeRefunds.Part(it.transfer(), it.currency(), it.cents());
        return new Surplus(it.invoice(), part, it.total(), it.payer(), it.subject(), it.day(), false);
    }

    /** The very sum came once more. */
    private static boolean again(Over it, Map<UUID, List<Part>> split) {
        var of = it.of();
        long total = it.it().total();
        var cents = of.cents();
        return !it.it().day().isBefore(of.call().from().minusMonths(EARLY))
                && (cents != null && cents == total
                        || split.getOrDefault(of.id(), List.of()).stream().anyMatch(one -> one.cents() == total));
    }

    /** Beside these dues. */
    List<Over> of(Dues it) {
        return it.state() == State.PAID
                ? all(it.organisation()).stream()
                        .filter(one -> one.of().id().equals(it.id()))
                        .toList()
                : List.of();
    }

    /** It goes back; the key of the sentence that says why not. */
    Optional<String> giveBack(Dues it, UUID transfer, Visitor me) {
        return refunds.giveBack(
                it.organisation(),
                transfer,
                () -> of(it).stream()
                        .map(one -> one.it().part())
                        .filter(one -> one.transfer().equals(transfer))
                        .toList(),
                messages.text(
                        Locale.FRENCH,
                        "membership.dues.surplus.words",
                        it.call().label()),
                me);
    }

    @Override
    public List<Loose> loose(PartyId organisation) {
        return all(organisation).stream()
                .map(one -> new Loose(
                        one.it().part().transfer(),
                        one.of().url(),
                        one.of().call().label() + ", " + one.of().name(),
                        one.it().payer(),
                        one.it().day(),
                        one.it().part().currency(),
                        one.it().part().cents(),
                        false,
                        true))
                .toList();
    }
}
