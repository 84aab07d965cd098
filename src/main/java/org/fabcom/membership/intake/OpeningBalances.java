package org.fabcom.membership.intake;

import module java.base;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.matching.NamedRows;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.membership.intake.Arrivals.Opening;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/**
 * Balances with which members come from another software. They sum to zero or nothing is taken; each is a payment with the
 * organisation, which ends where it was. Those who owe pay first.
 */
@Component
record OpeningBalances(Currencies currencies, Ledger ledger, Arrivals arrivals, Messages messages, Sql db) {

    /** Throws UnreadableSource if there is no open unit of this name. */
    Currency named(String name) {
        if (name.isBlank())
            throw new UnreadableSource("membership.import.unit.none", new LocalizedText.Heading(MemberFields.BALANCE));
        return currencies.open().stream()
                .filter(it -> it.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new UnreadableSource(
                        "membership.import.unit",
                        name,
                        LocalizedText.joined(
                                "imports.said.list",
                                currencies.open().stream().map(Currency::name).toList())));
    }

    /**
     * What the rows say, by place, before anything is written: they sum to zero, and each is of somebody with an account. Empty as long
     * as one of them does not read: its row is put aside, and none is booked.
     */
    Optional<Map<String, Long>> said(ImportSource table, Currency currency) {
        var byPlace = new LinkedHashMap<String, Long>();
        var nobody = new ArrayList<String>();
        boolean[] whole = {true};
        NamedRows.each(table, MemberFields.ALL, new OnlyRead(), (row, place) -> {
            var said = row.cell(MemberFields.BALANCE);
            if (said.isEmpty()) return new Outcome.Unchanged();
            var units = units(currency, said);
            if (units.isEmpty()) {
                arrivals.read(row);
                whole[0] = false;
                return new Outcome.Unchanged();
            }
            byPlace.put(place, units.getAsLong());
            if (units.getAsLong() != 0 && arrivals.account(row).isEmpty()) nobody.add(place);
            return new Outcome.Unchanged();
        });
        if (!whole[0]) return Optional.empty();
        balanced(currency, byPlace);
        if (!nobody.isEmpty()) throw new UnreadableSource("membership.import.nobody", places(nobody));
        return Optional.of(byPlace);
    }

    /** Nothing where the row says nothing. Throws NotTaken if it does not read. */
    static long of(TableRow row, Currency currency) {
        var said = row.cell(MemberFields.BALANCE);
        if (said.isEmpty()) return 0;
        return units(currency, said)
                .orElseThrow(() -> new NotTaken(
                        "membership.import.balance", new LocalizedText.Heading(MemberFields.BALANCE), said));
    }

    /** In the smallest unit, below zero too; empty if it does not read. */
    static OptionalLong units(Currency currency, String said) {
        var text = said.replaceAll("[\\s\\u00a0\\u202f]", "").replace('−', '-');
        boolean below = text.startsWith("-");
        var bare = below || text.startsWith("+") ? text.substring(1) : text;
        if (bare.matches("0+([.,]0+)?")) return OptionalLong.of(0);
        var read = currency.read(bare);
        return read.isEmpty() ? read : OptionalLong.of(below ? -read.getAsLong() : read.getAsLong());
    }

    /** Throws UnreadableSource with the gap. */
    static void balanced(Currency currency, Map<String, Long> byPlace) {
        long gap = byPlace.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (gap == 0) return;
        var size = new BigDecimal(currency.plain(Math.abs(gap)));
        throw new UnreadableSource(
                gap > 0 ? "membership.import.gap.more" : "membership.import.gap.less",
                new LocalizedText.Decimal(size.unscaledValue().longValueExact(), size.scale()),
                currency.name());
    }

    /**
     * Books one payment a member, of all their rows. The same table again books nothing. Throws UnreadableSource if one of the rows that
     * say something would not be booked, or if the safe refuses one: all or nothing.
     */
    void book(PartyId organisation, Currency currency, Map<String, Long> said, List<Opening> all, PartyId by) {
        var order = new ArrayList<>(byMember(all));
        order.removeIf(it -> it.units() == 0);
        order.sort(Comparator.comparingLong(Opening::units));
        var before = transfers(order.stream().map(Opening::member).toList()).keySet();
        var left = said.entrySet().stream()
                .filter(it -> it.getValue() != 0)
                .map(Map.Entry::getKey)
                .filter(place -> all.stream().noneMatch(it -> it.place().equals(place)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (left.isEmpty() && before.size() == order.size()) return;
        order.stream()
                .filter(it -> before.contains(it.member()))
                .map(Opening::place)
                .forEach(left::add);
        if (!left.isEmpty()) throw new UnreadableSource("membership.import.unbooked", places(left));
        for (var it : order) {
            boolean owes = it.units() < 0;
            var booking = ledger.record(new Order(
                    owes ? it.party() : organisation,
                    owes ? organisation : it.party(),
                    Amount.one(currency.id(), Math.abs(it.units())),
                    by,
                    "opening-" + Ids.next(),
                    words("membership.import.opening")));
            if (booking instanceof Booking.Refused refused)
                throw new UnreadableSource(
                        "membership.import.safe",
                        new LocalizedText.Place(it.place()),
                        LocalizedText.of("problem." + refused.why().code() + ".title"));
            keep(it.member(), booking.booked());
            arrivals.brought(it.member(), Arrivals.Brought.BALANCE);
        }
    }

    static Object places(List<String> all) {
        return LocalizedText.joined(
                "imports.said.and", all.stream().map(LocalizedText.Place::new).toList());
    }

    /** What stands in the books does not change with its reader. */
    private String words(String key) {
        return messages.text(Locale.FRENCH, key);
    }

    private static Collection<Opening> byMember(List<Opening> all) {
        var sums = new LinkedHashMap<UUID, Opening>();
        for (var it : all)
            sums.merge(
                    it.member(),
                    it,
                    (one, more) -> new Opening(
                            one.place() + " ; " + more.place(),
                            one.member(),
                            one.party(),
                            Math.addExact(one.units(), more.units())));
        return sums.values();
    }

    private void keep(UUID member, TransferId transfer) {
        db.sql("insert into membership.opening_balance (member, transfer, made_at) values (:member, :transfer, :now)")
                .param("member", member, "transfer", transfer.value())
                .update();
    }

    boolean opened(UUID member) {
        return !transfers(List.of(member)).isEmpty();
    }

    private Map<UUID, UUID> transfers(List<UUID> members) {
        return db.sql(
                        "select member, transfer from membership.opening_balance where not reversed and member = any (:members)")
                .param("members", members.toArray(UUID[]::new))
                .map(row -> row.getObject("member", UUID.class), row -> row.getObject("transfer", UUID.class));
    }

    /** The import was withdrawn: each is given back, or a Problem says whose cannot, and nothing is withdrawn. */
    void reverse(List<UUID> members) {
        var refused = new ArrayList<UUID>();
        transfers(members).forEach((member, transfer) -> {
            if (!reversed(transfer)) refused.add(member);
        });
        if (!refused.isEmpty()) throw Problem.of(409, "FC-4718", names(refused));
        db.sql("update membership.opening_balance set reversed = true where not reversed and member = any (:members)")
                .param("members", members.toArray(UUID[]::new))
                .update();
    }

    private boolean reversed(UUID transfer) {
        return ledger.reverse(
                        new TransferId(transfer),
                        null,
                        "opening-back-" + transfer,
                        words("membership.import.withdrawn"))
                instanceof Booking.Booked;
    }

    private String names(List<UUID> members) {
        return String.join(
                ", ",
                db.sql("select name from membership.member where id = any (:members) order by number")
                        .param("members", members.toArray(UUID[]::new))
                        .list(String.class));
    }
}
