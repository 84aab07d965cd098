package org.fabcom.ledger.batch;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.Wallets;
import org.fabcom.ledger.batch.Batch.Direction;
import org.fabcom.ledger.batch.BatchFile.Row;
import org.fabcom.ledger.batch.BatchParties.Named;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.ledger.paying.Recipients;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at each line of a list: who is meant, how much, whether they may be asked, and whether all lines together stay within
 * the limits. From others only what they agreed to beforehand is taken; no office is an exception.
 */
@Component
record BatchReading(Currencies currencies, BatchParties parties, Recipients recipients, Wallets wallets) {
    private static final int LONGEST = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    Predicate<String> isCurrency() {
        var open = currencies.open();
        return typed -> named(typed, open) != null;
    }

    /** {@code usual} is the currency of lines that name none, {@code subject} what those are for that don't say it. */
    List<BatchLine> read(
            List<Row> rows,
            Acting.Wallet wallet,
            Direction direction,
            Currency usual,
            String subject,
            Visitor me,
            Page page) {
        var open = currencies.open();
        var called = parties.called(rows.stream().map(Row::name).distinct().toList());
        var meant = parties.meant(rows.stream()
                .map(Row::name)
                .filter(it -> !called.containsKey(it) && !ID.matcher(it).find())
                .distinct()
                .toList());
        meant.forEach((typed, it) -> {
            if (!it.same().isEmpty()) called.put(typed, it.same());
        });
        var allowed = direction == Direction.OUT ? anybody() : payers(wallet, me);
        var lines = rows.stream()
                .map(it -> found(it, wallet, direction, called, meant, me, page))
                .map(it -> it.good() && !allowed.test(it.party()) ? it.wrong(page.t("ledger.batch.noconsent")) : it)
                .toList();
        var whole = new ArrayList<BatchLine>();
        for (int i = 0; i < rows.size(); i++) whole.add(amount(lines.get(i), rows.get(i), open, usual, subject, page));
        return together(whole, wallet, direction, page);
    }

    private static Predicate<@Nullable PartyId> anybody() {
        return it -> true;
    }

    private Predicate<@Nullable PartyId> payers(Acting.Wallet wallet, Visitor me) {
        var allowed = new HashSet<>(parties.agreed(wallet.party()));
        allowed.addAll(wallets.of(me));
        return allowed::contains;
    }

    private BatchLine found(
            Row row,
            Acting.Wallet wallet,
            Direction direction,
            Map<String, List<Named>> called,
            Map<String, BatchParties.Meant> meant,
            Visitor me,
            Page page) {
        var named = named(row, called, me);
        boolean left = direction == Direction.OUT
                && named.size() == 1
                && named.getFirst().leaving();
        if (named.size() == 1 && !left && !named.getFirst().id().equals(wallet.party()))
            return new BatchLine(
                    row.number(), named.getFirst().name(), named.getFirst().id(), null, "", "");
        var why = row.name().isEmpty()
                ? page.t("ledger.batch.noname")
                : named.isEmpty()
                        ? nobody(meant.get(row.name()), page)
                        : named.size() > 1
                                ? page.t("ledger.batch.several", named.size())
                                : page.t("problem." + (left ? Refusal.LEAVING : Refusal.SAME_PARTY).code() + ".text");
        return new BatchLine(row.number(), row.name(), null, null, "", why);
    }

    /** Nobody bears it as a whole: whose name holds it is said, so that it is written out. */
    private static String nobody(BatchParties.@Nullable Meant meant, Page page) {
        if (meant == null || meant.partly().isEmpty()) return page.t("ledger.batch.nobody");
        return meant.partly().size() == 1
                ? page.t("ledger.batch.perhaps", meant.partly().getFirst().name())
                : page.t("ledger.batch.partly", meant.partly().size());
    }

    /** By name, or by the link to pay somebody: it tells two of the same name apart. */
    private List<Named> named(Row row, Map<String, List<Named>> called, Visitor me) {
        Matcher id = ID.matcher(row.name());
        if (id.find())
            return recipients.find(PartyId.of(id.group()), me).stream()
                    .map(it -> new Named(it.id(), it.name(), it.leaving()))
                    .toList();
        return called.getOrDefault(row.name(), List.of());
    }

    private static BatchLine amount(
            BatchLine line, Row row, List<Currency> open, Currency usual, String subject, Page page) {
        if (!line.good()) return line;
        var currency = row.currency().isEmpty() ? usual : named(row.currency(), open);
        if (currency == null) return line.wrong(page.t("problem.FC-4705.text"));
        var units = currency.read(row.amount());
        if (units.isEmpty()) return line.wrong(unreadable(currency, page));
        var what = row.subject().isEmpty() ? subject : row.subject();
        if (what.length() > LONGEST) return line.wrong(page.t("ledger.pay.subject.long"));
        return new BatchLine(
                line.number(), line.name(), line.party(), new Amount(currency.id(), units.getAsLong()), what, "");
    }

    private static String unreadable(Currency currency, Page page) {
        var key = currency.unit() == Unit.HOURS ? "hours" : currency.decimals() > 0 ? "money" : "points";
        return page.t("ledger.pay.amount." + key, currency.name(), currency.decimals());
    }

    private static @Nullable Currency named(String typed, List<Currency> open) {
        for (var it : open) if (it.name().equalsIgnoreCase(typed) || it.symbol().equalsIgnoreCase(typed)) return it;
        return null;
    }

    private record Account(PartyId party, CurrencyId currency) {}

    private List<BatchLine> together(List<BatchLine> lines, Acting.Wallet wallet, Direction direction, Page page) {
        var who = new HashSet<PartyId>(Set.of(wallet.party()));
        var what = new HashSet<CurrencyId>();
        for (var it : lines) {
            if (it.party() != null) who.add(it.party());
            if (it.amount() != null) what.add(it.amount().currency());
        }
        var stands = new HashMap<Account, BatchParties.Standing>();
        for (var it : parties.standings(who, what)) stands.put(new Account(it.party(), it.currency()), it);
        var moved = new HashMap<Account, Long>();
        return lines.stream()
                .map(it -> within(it, wallet, direction, stands, moved, page))
                .toList();
    }

    /** The line, wrong if it passes a limit after the good ones before it. */
    private static BatchLine within(
            BatchLine line,
            Acting.Wallet wallet,
            Direction direction,
            Map<Account, BatchParties.Standing> stands,
            Map<Account, Long> moved,
            Page page) {
        var amount = line.amount();
        var other = line.party();
        if (!line.good() || amount == null || other == null) return line;
        var mine = new Account(wallet.party(), amount.currency());
        var theirs = new Account(other, amount.currency());
        var payer = direction == Direction.OUT ? mine : theirs;
        var payee = direction == Direction.OUT ? theirs : mine;
        var from = stands.get(payer);
        var to = stands.get(payee);
        if (from == null || to == null) return line;
        long left = from.available() + moved.getOrDefault(payer, 0L) - amount.units();
        long got = to.available() + to.reserved() + moved.getOrDefault(payee, 0L) + amount.units();
        var payerName = payer == mine ? wallet.name() : line.name();
        var payeeName = payee == mine ? wallet.name() : line.name();
        if (from.floor() != null && left < from.floor()) return line.wrong(page.t("ledger.batch.notenough", payerName));
        if (to.ceiling() != null && got > to.ceiling()) return line.wrong(page.t("ledger.batch.toomuch", payeeName));
        moved.merge(payer, -amount.units(), Long::sum);
        moved.merge(payee, amount.units(), Long::sum);
        return line;
    }
}
