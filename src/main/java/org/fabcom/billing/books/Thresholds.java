package org.fabcom.billing.books;

import module java.base;
import org.fabcom.billing.invoices.InvoiceContent;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.vat.Law;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/** A year’s turnover against what the law allowed that year (S29). What the law said is dated and may be unknown. Thread-safe. */
@Component
record Thresholds(Sql db, Law law, List<OtherReceipts> others) {

    /**
     * One limit. {@code law} is empty when nothing is known for that year: then there is no share either.
     *
     * @param of what the limit is a share of; zero where it is a sum
     */
    record Limit(String code, long cents, long of, Optional<Law.Parameter> law) {

        /** How much of the limit is used, in basis points; empty if the limit, or what it is a share of, is unknown. */
        Optional<Long> used() {
            return bound().filter(it -> it > 0).map(it -> cents * 10_000 / it);
        }

        Optional<Long> bound() {
            return law.map(Law.Parameter::amount).map(it -> of == 0 ? it : of * it / 10_000);
        }
    }

    /** {@code members} and {@code others}: what was sold to each. */
    record Year(long members, long others, List<Limit> limits) {

        Year {
            limits = List.copyOf(limits);
        }
    }

    /** A credit note takes back; of what is sold for a partner only the commission is turnover. */
    private static final String INVOICED = """
            select l.nature, l.member, l.taxed, sum(l.sign * case l.sale when 'ON_BEHALF' then l.commission - l.tax else l.net end)::bigint
                as cents
            from (select case i.kind when 'CREDIT' then -1 else 1 end as sign, x ->> 'sale' as sale, x ->> 'nature' as nature,
                    (x ->> 'member')::boolean as member, (x ->> 'net')::bigint as net, (x ->> 'commission')::bigint as commission,
                    (x ->> 'commissionTax')::bigint as tax, x ->> 'sale' = 'ON_BEHALF'
                        or x -> 'vat' ->> 'category' in ('STANDARD', 'INTERMEDIATE', 'REDUCED', 'PARTICULAR') as taxed
                from billing.invoice i cross join jsonb_array_elements(i.content -> 'lines') as x
                where i.organisation = :organisation and i.day between :from and :until
                    and not starts_with(coalesce(i.content ->> 'origin', ''), :elsewhere)) as l
            where l.nature in ('GOODS', 'SERVICE') group by 1, 2, 3
            """;

    Year of(PartyId organisation, int year) {
        var from = LocalDate.of(year, 1, 1);
        var until = LocalDate.of(year, 12, 31);
        var receipts = new ArrayList<>(invoiced(organisation, from, until));
        others.forEach(it -> receipts.addAll(it.between(organisation, from, until)));
        long all = sum(receipts, it -> true);
        long goods = sum(receipts, it -> it.nature() == Nature.GOODS);
        long services = sum(receipts, it -> it.nature() == Nature.SERVICE);
        return new Year(
                sum(receipts, Receipts::member),
                sum(receipts, it -> !it.member()),
                List.of(
                        limit(
                                "members.share",
                                sum(receipts, it -> it.member() && it.nature() == Nature.GOODS),
                                all,
                                until),
                        limit("ancillary", sum(receipts, Receipts::lucrative), 0, until),
                        limit("franchise.goods", goods + services, 0, until),
                        limit("franchise.goods.upper", goods + services, 0, until),
                        limit("franchise.services", services, 0, until),
                        limit("franchise.services.upper", services, 0, until)));
    }

    private Limit limit(String code, long cents, long of, LocalDate day) {
        return new Limit(code, cents, of, law.on(code, day));
    }

    private static long sum(List<Receipts> receipts, Predicate<Receipts> which) {
        return receipts.stream().filter(which).mapToLong(Receipts::cents).sum();
    }

    private List<Receipts> invoiced(PartyId organisation, LocalDate from, LocalDate until) {
        return db.sql(INVOICED)
                .param("organisation", organisation.value(), "from", from, "until", until)
                .param("elsewhere", InvoiceContent.SOLD_ELSEWHERE)
                .list((row, n) -> new Receipts(
                        Nature.valueOf(row.getString("nature")),
                        row.getBoolean("member"),
                        row.getBoolean("taxed"),
                        row.getLong("cents")));
    }
}
