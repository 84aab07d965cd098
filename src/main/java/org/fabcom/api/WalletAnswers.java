package org.fabcom.api;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Balance;
import org.fabcom.ledger.Receipt;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.requests.PaymentRequest;
import org.fabcom.ledger.wallet.Movement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Wallets in JSON. Amounts are decimal texts in the currency's own unit: "12.50", hours as "1.25". */
@Component
record WalletAnswers(Currencies currencies) {

    record AmountAnswer(String currency, String amount) {}

    /** {@code kind} is money, hours or points. */
    record CurrencyAnswer(String id, String name, String symbol, String kind, boolean external, boolean closed) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record AccountAnswer(
            String party,
            CurrencyAnswer currency,
            String available,
            String reserved,
            @Nullable String floor,
            @Nullable String ceiling) {}

    /** {@code party} is whose wallet it is. */
    record Accounts(String party, List<AccountAnswer> items) {}

    /** {@code fees}: what is taken today at a payment, in its currency; {@code percent} in hundredths, as "1.50". */
    record CurrencyList(List<CurrencyAnswer> items, List<FeeRuleAnswer> fees) {}

    /** {@code type} is transfer, request or deal. */
    record FeeRuleAnswer(
            String currency, String type, String label, String fixed, String percent, String payee, LocalDate from) {}

    /** {@code id} is that of the transfer by which it was taken. */
    record FeeAnswer(String id, String label, String payee, AmountAnswer amount) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record TransferAnswer(
            String id,
            String kind,
            @Nullable String payer,
            @Nullable String payee,
            List<AmountAnswer> amounts,
            @Nullable String concerns,
            @Nullable String madeBy,
            String subject,
            Instant madeAt,
            List<FeeAnswer> fees,
            @Nullable String feeOf) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record MovementAnswer(
            String transfer,
            String kind,
            String currency,
            String change,
            String reserved,
            boolean outside,
            String availableAfter,
            @Nullable String otherParty,
            String otherName,
            String subject,
            Instant madeAt) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record RequestAnswer(
            String id,
            String state,
            String payee,
            String payer,
            List<AmountAnswer> amounts,
            String subject,
            Instant askedAt,
            Instant lapsesAt,
            @Nullable String transfer) {}

    AccountAnswer account(PartyId party, Balance it) {
        var currency = it.currency();
        var floor = it.limits().floor();
        var ceiling = it.limits().ceiling();
        return new AccountAnswer(
                party.toString(),
                currency(currency),
                currency.plain(it.available()),
                currency.plain(it.reserved()),
                floor == null ? null : currency.plain(floor),
                ceiling == null ? null : currency.plain(ceiling));
    }

    static CurrencyAnswer currency(Currency it) {
        var kind = it.unit().name().toLowerCase(java.util.Locale.ROOT);
        return new CurrencyAnswer(it.id().toString(), it.name(), it.symbol(), kind, it.external(), it.closed());
    }

    CurrencyList currencies(List<Currency> all, List<FeeRule> rules) {
        var known = all.stream().collect(Collectors.toMap(Currency::id, it -> it));
        return new CurrencyList(
                all.stream().map(WalletAnswers::currency).toList(),
                rules.stream()
                        .map(it -> new FeeRuleAnswer(
                                it.currency().toString(),
                                it.type().name().toLowerCase(java.util.Locale.ROOT),
                                it.label(),
                                Objects.requireNonNull(known.get(it.currency())).plain(it.fixed()),
                                BigDecimal.valueOf(it.percent(), 2).toPlainString(),
                                it.payee().toString(),
                                it.from()))
                        .toList());
    }

    TransferAnswer transfer(Receipt receipt) {
        var it = receipt.transfer();
        return new TransferAnswer(
                it.id().toString(),
                it.kind().name().toLowerCase(java.util.Locale.ROOT),
                text(it.payer()),
                text(it.payee()),
                amounts(it.amounts()),
                it.concerns() == null ? null : it.concerns().toString(),
                text(it.by()),
                it.subject(),
                it.at(),
                receipt.fees().stream()
                        .map(fee -> new FeeAnswer(
                                fee.id().toString(),
                                fee.label(),
                                fee.payee().toString(),
                                amounts(List.of(fee.amount())).getFirst()))
                        .toList(),
                receipt.feeOf() == null ? null : receipt.feeOf().toString());
    }

    static MovementAnswer movement(Movement it) {
        var currency = it.currency();
        return new MovementAnswer(
                it.transfer().toString(),
                it.kind().name().toLowerCase(java.util.Locale.ROOT),
                currency.id().toString(),
                currency.plain(it.change()),
                currency.plain(it.reserved()),
                currency.external(),
                currency.plain(it.availableAfter()),
                text(it.other()),
                it.otherName(),
                it.subject(),
                it.at());
    }

    RequestAnswer request(PaymentRequest it) {
        return new RequestAnswer(
                it.id().toString(),
                it.state().name().toLowerCase(java.util.Locale.ROOT),
                it.payee().toString(),
                it.payer().toString(),
                amounts(it.amounts()),
                it.subject(),
                it.at(),
                it.lapsesAt(),
                it.transfer() == null ? null : it.transfer().toString());
    }

    /** One for each, in their order. */
    List<AmountAnswer> amounts(List<Amount> amounts) {
        return amounts.stream()
                .map(it -> new AmountAnswer(
                        it.currency().toString(),
                        currencies.measure(it.currency()).orElseThrow().plain(it.units())))
                .toList();
    }

    private static @Nullable String text(@Nullable PartyId party) {
        return party == null ? null : party.toString();
    }
}
