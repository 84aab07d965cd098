package org.fabcom.api;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.web.programs.Body;
import org.fabcom.web.programs.Once;
import org.fabcom.web.programs.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an order from a program: every wrong field is named at once. */
@Component
record WalletRequest(Currencies currencies, JsonMapper json) {

    private static final int MOST_BYTES = 20_000;

    /** What was asked for; a party that is missing is null. */
    record Asked(@Nullable String payer, @Nullable String payee, List<Amount> amounts, String subject) {}

    /** The key that makes a repeat harmless (E47): 1 to 80 visible characters. */
    static String key(HttpServletRequest request) {
        return "api-" + Once.key(request);
    }

    Asked read(HttpServletRequest request) {
        var root = body(request, MOST_BYTES);
        var reading = new JsonFields();
        reading.only(root, "", "payer", "payee", "amounts", "subject");
        var payer = reading.text(root, "", "payer", 36, false);
        var payee = reading.text(root, "", "payee", 36, false);
        party(payer, "/payer", reading);
        party(payee, "/payee", reading);
        var amounts = amounts(root.get("amounts"), reading);
        var subject = reading.text(root, "", "subject", 500, false);
        reading.done();
        return new Asked(payer.isEmpty() ? null : payer, payee.isEmpty() ? null : payee, amounts, subject);
    }

    JsonNode body(HttpServletRequest request, int mostBytes) {
        return Body.read(request, mostBytes, 400, json);
    }

    /** True when it is one; what is neither one nor empty is refused. */
    static boolean party(String text, String pointer, JsonFields reading) {
        if (text.isEmpty()) return false;
        boolean id = isParty(text);
        if (!id) reading.refuse(pointer, "must be the id of a party");
        return id;
    }

    static boolean isParty(String text) {
        return Ids.read(text).isPresent();
    }

    static PartyId needed(@Nullable String party, String pointer) {
        if (party != null) return PartyId.of(party);
        throw new Wrong(422, List.of(new Wrong.Field(pointer, "is needed")));
    }

    private List<Amount> amounts(@Nullable JsonNode list, JsonFields reading) {
        var amounts = new ArrayList<Amount>();
        if (list == null || !list.isArray() || list.isEmpty() || list.size() > 8) {
            reading.refuse("/amounts", "must be a list of 1 to 8 amounts");
            return amounts;
        }
        for (int i = 0; i < list.size(); i++) {
            reading.only(list.get(i), "/amounts/" + i, "currency", "amount");
            var amount = amount(list.get(i), "/amounts/" + i, reading, this::measure);
            if (amount == null) continue;
            if (amounts.stream().anyMatch(it -> it.currency().equals(amount.currency())))
                reading.refuse("/amounts/" + i + "/currency", "must be named once: its amounts make one");
            amounts.add(amount);
        }
        return amounts;
    }

    private Optional<Currency> measure(String id) {
        return Ids.read(id)
                .flatMap(it -> currencies.measure(new CurrencyId(it)))
                .filter(it -> it.id().toString().equals(id));
    }

    /** The currencies of this instance, read once for all amounts of a request. */
    Function<String, Optional<Currency>> known() {
        var all = currencies.all();
        return id -> all.stream().filter(it -> it.id().toString().equals(id)).findFirst();
    }

    /** The fields currency and amount of an object; null when one of them is refused. */
    static @Nullable Amount amount(
            JsonNode of, String pointer, JsonFields reading, Function<String, Optional<Currency>> known) {
        var id = reading.text(of, pointer, "currency", 36, true);
        var typed = reading.text(of, pointer, "amount", 20, true);
        var currency = known.apply(id).orElse(null);
        if (currency == null) {
            if (!id.isEmpty()) reading.refuse(pointer + "/currency", "is no currency of this instance");
            return null;
        }
        if (typed.isEmpty()) return null;
        var units = typed.matches("\\d{1,12}(\\.\\d{1,4})?") ? currency.read(bare(typed)) : OptionalLong.empty();
        if (units.isPresent()) return new Amount(currency.id(), units.getAsLong());
        reading.refuse(
                pointer + "/amount",
                "must be a decimal text above 0 and a multiple of " + currency.plain(currency.step()));
        return null;
    }

    /** Programs mean one by « 1.000 ». */
    private static String bare(String typed) {
        return typed.contains(".") ? typed.replaceAll("\\.?0+$", "") : typed;
    }
}
