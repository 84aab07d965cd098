package org.fabcom.ledger.paying;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.Balance;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** How much, and in what: the part that paying and asking share. One currency is enough; others may be added (E42). */
@Component
public final class AmountForm {

    private static final int LONGEST = 500;

    private final Currencies currencies;
    private final Ledger ledger;

    AmountForm(Currencies currencies, Ledger ledger) {
        this.currencies = currencies;
        this.ledger = ledger;
    }

    public List<Currency> open() {
        return currencies.open();
    }

    /** Each currency with what the wallet holds of it. */
    public List<OptionView> options(Acting.Wallet wallet, Page page) {
        var balances = ledger.balances(wallet.party());
        return currencies.open().stream()
                .map(it -> new OptionView(it.id().toString(), it.name(), held(it, balances, page)))
                .toList();
    }

    /** What one likely pays with: the first of which there is something to spend, else the first. */
    public String usual(Acting.Wallet wallet) {
        var open = currencies.open();
        return open.stream()
                .filter(it -> !it.external())
                .filter(it -> ledger.balance(wallet.party(), it.id()).stream().anyMatch(held -> held.most() > 0))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(it -> it.id().toString())
                .orElse("");
    }

    private static String held(Currency currency, List<Balance> balances, Page page) {
        if (currency.external()) return page.t("ledger.pay.outside");
        return balances.stream()
                .filter(it -> it.currency().id().equals(currency.id()))
                .findFirst()
                .map(it -> currency.say(it.available(), page.formats()))
                .orElse(currency.say(0, page.formats()));
    }

    /** What was typed, as amounts; what is wrong stands beside its field. */
    public List<Amount> read(Form form, Page page) {
        var amounts = new ArrayList<Amount>();
        var open = currencies.open();
        var chosen = form.choice("monnaie", open, it -> it.id().toString(), page)
                .orElse(open.size() == 1 ? open.getFirst() : null);
        if (chosen == null) form.reject("monnaie", page.t("ledger.pay.currency.missing"));
        else read(chosen, "montant", form, page, amounts);
        for (var it : open) {
            var field = "aussi-" + it.id();
            if (form.value(field).isEmpty()) continue;
            if (it.equals(chosen)) form.reject(field, page.t("ledger.pay.also.twice", it.name()));
            else read(it, field, form, page, amounts);
        }
        if (form.line("objet", page).length() > LONGEST) form.reject("objet", page.t("ledger.pay.subject.long"));
        return amounts;
    }

    private static void read(Currency currency, String field, Form form, Page page, List<Amount> amounts) {
        var units = currency.read(form.value(field));
        if (units.isEmpty())
            form.reject(
                    field,
                    page.t(
                            currency.unit() == Unit.HOURS
                                    ? "ledger.pay.amount.hours"
                                    : currency.decimals() > 0 ? "ledger.pay.amount.money" : "ledger.pay.amount.points",
                            currency.name(),
                            currency.decimals()));
        else amounts.add(new Amount(currency.id(), units.getAsLong()));
    }

    /** « 2 h et 12,50 brins ». */
    public String say(List<Amount> amounts, Page page) {
        return String.join(
                " + ",
                amounts.stream()
                        .map(it -> currencies
                                .find(it.currency())
                                .map(currency -> currency.say(it.units(), page.formats()))
                                .orElse(""))
                        .toList());
    }

    /** Both together, a sum for each currency. */
    public static List<Amount> sum(List<Amount> amounts, List<Amount> fees) {
        var sums = new LinkedHashMap<CurrencyId, Long>();
        amounts.forEach(it -> sums.merge(it.currency(), it.units(), Long::sum));
        fees.forEach(it -> sums.merge(it.currency(), it.units(), Long::sum));
        return sums.entrySet().stream()
                .map(it -> new Amount(it.getKey(), it.getValue()))
                .toList();
    }

    /** Why not, beside the amount of the currency that stands in the way. */
    public void refuse(Booking.Refused refused, Form form, Page page) {
        if (refused.why() == Refusal.OTHER_CONTENT) {
            form.with("cle", Ids.token()).ask("montant", page.t("ledger.pay.again"));
            return;
        }
        form.reject(field(refused, form), sentence(refused, page));
    }

    /** How much would be possible, where something is. */
    void refuse(Booking.Refused refused, Acting.Wallet wallet, Form form, Page page) {
        var currency = refused.currency();
        if (refused.why() == Refusal.NOT_ENOUGH && currency != null)
            ledger.balance(wallet.party(), currency)
                    .filter(it -> it.most() > 0)
                    .ifPresent(it -> form.reject(
                            field(refused, form),
                            page.t("ledger.pay.most", it.currency().say(it.most(), page.formats()))));
        refuse(refused, form, page);
    }

    private static String sentence(Booking.Refused refused, Page page) {
        return page.t("problem." + refused.why().code() + ".text");
    }

    private static String field(Booking.Refused refused, Form form) {
        var also = "aussi-" + refused.currency();
        return form.value(also).isEmpty() ? "montant" : also;
    }

    /** What is left in each currency that was paid. */
    String left(Acting.Wallet wallet, List<Amount> amounts, Page page) {
        var left = new ArrayList<String>();
        for (var it : amounts)
            ledger.balance(wallet.party(), it.currency())
                    .filter(balance -> !balance.currency().external())
                    .ifPresent(balance -> left.add(balance.currency().say(balance.available(), page.formats())));
        return String.join(" + ", left);
    }
}
