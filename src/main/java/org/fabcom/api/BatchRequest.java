package org.fabcom.api;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.batch.Batch;
import org.fabcom.ledger.paying.Recipients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a batch from a program: every wrong field of every line is named at once. */
@Component
record BatchRequest(WalletRequest orders, Recipients recipients) {

    private static final int MOST_BYTES = 400_000;

    /** What was asked for; {@code wallet} is null for one's own. */
    record Asked(
            @Nullable String wallet,
            Batch.Direction direction,
            boolean rehearse,
            String title,
            List<Batch.Payment> payments) {

        Batch batch(PartyId of) {
            return new Batch(of, direction, payments, title);
        }
    }

    Asked read(HttpServletRequest request, Visitor me) {
        var root = orders.body(request, MOST_BYTES);
        var reading = new JsonFields();
        reading.only(root, "", "wallet", "direction", "rehearse", "title", "lines");
        var wallet = reading.text(root, "", "wallet", 36, false);
        WalletRequest.party(wallet, "/wallet", reading);
        var direction = reading.choice(root, "", "direction", Batch.Direction.class, Set.of(Batch.Direction.values()));
        var rehearse = root.get("rehearse");
        if (rehearse != null && !rehearse.isBoolean()) reading.refuse("/rehearse", "must be true or false");
        var title = reading.text(root, "", "title", 500, false);
        if (!Plain.isLine(title)) reading.refuse("/title", "must be one line of plain text");
        var payments = lines(root.get("lines"), reading, me);
        reading.done();
        return new Asked(
                wallet.isEmpty() ? null : wallet,
                direction == null ? Batch.Direction.OUT : direction,
                rehearse != null && rehearse.booleanValue(),
                title,
                payments);
    }

    private List<Batch.Payment> lines(@Nullable JsonNode lines, JsonFields reading, Visitor me) {
        var payments = new ArrayList<Batch.Payment>();
        if (lines == null || !lines.isArray() || lines.isEmpty() || lines.size() > Batch.MOST) {
            reading.refuse("/lines", "must be a list of 1 to " + Batch.MOST + " payments");
            return payments;
        }
        var known = orders.known();
        var there = there(lines, me);
        for (int i = 0; i < lines.size(); i++) {
            var pointer = "/lines/" + i;
            var line = lines.get(i);
            reading.only(line, pointer, "party", "currency", "amount", "subject");
            var party = reading.text(line, pointer, "party", 36, true);
            boolean id = WalletRequest.party(party, pointer + "/party", reading);
            if (id && !there.contains(PartyId.of(party))) reading.refuse(pointer + "/party", "is nobody here");
            var amount = WalletRequest.amount(line, pointer, reading, known);
            var subject = reading.text(line, pointer, "subject", 500, false);
            if (id && amount != null) payments.add(new Batch.Payment(i + 1, PartyId.of(party), amount, subject));
        }
        return payments;
    }

    /** Those that are named and may be paid, asked for at once. */
    private Set<PartyId> there(JsonNode lines, Visitor me) {
        var named = lines.valueStream()
                .map(it -> it.path("party"))
                .map(it -> it.isString() ? it.stringValue().strip() : "")
                .filter(WalletRequest::isParty)
                .map(PartyId::of)
                .collect(Collectors.toSet());
        return recipients.among(named, me).stream()
                .map(Recipients.Recipient::id)
                .collect(Collectors.toSet());
    }
}
