package org.fabcom.billing.matching;

import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.people.Organisations;

/** What came by the safe and pays nothing yet, or was given back of what paid, beside each of some invoices; never what paid a sale of a till. */
final class ArrivedSql {

    /** Whoever paid is whom the invoice names. */
    private static final String CLIENT = """
            (v.payer = i.buyer or i.buyer is null and (i.siren <> '' and starts_with(coalesce(v.siret, ''), i.siren)
                        or v.folded in (i.bare, lower(i.written)) or v.payer_bare = i.typed_bare)) is true""";

    /** What of a transfer went back in one currency. */
    private static final String BACK = """
            select sum(r.amounts[array_position(r.currencies, c.id)])::bigint as units from ledger.transfer_card r
                where r.kind = 'REVERSAL' and r.concerns = t.id""";

    /** {@code cents}: what is left of one currency of a transfer; {@code total}: of all of them; {@code here}: what this invoice counts. */
    private static final String ARRIVED = """
            with v as materialized (select m.*, sum(m.cents) over (partition by m.transfer, m.payee)::bigint as total from (
                select t.id as transfer, m.payee, t.payer, t.subject, t.made_at, p.name as payer_name, o.siret,
                    coalesce(o.name_folded, lower(p.name)) as folded, #payer as payer_bare,
                    m.units - coalesce(b.units, 0) - coalesce(x.cents, 0) as cents, #columns
                from (select g.transfer, a.party as payee, a.currency, g.available + g.outside as units
                    from ledger.account_card a join ledger.posting_card g on g.account = a.id
                    where a.party = :organisation and g.available + g.outside > 0 and g.made_at >= :since) m
                join ledger.transfer_card t on t.id = m.transfer and t.kind in ('PAYMENT', 'SETTLE')
                join ledger.currency_card c on c.id = m.currency and c.unit = 'MONEY' and c.decimals = 2
                join people.party_card p on p.id = t.payer
                left join people.organisation_card o on o.id = t.payer
                left join lateral (#back) b on true
                left join lateral (select sum(y.cents)::bigint as cents from billing.payment y
                    where y.transfer = t.id and y.currency = m.currency) x on true
                where not exists (select from ledger.charge_card k where k.transfer = t.id)
                  and not exists (select from billing.spent_transfer s where s.transfer = t.id and s.pays <> 'INVOICE')) m
                where m.cents <> 0)
            """.replace("#columns", Currencies.COLUMNS)
            .replace("#payer", Organisations.BARE_NAME.formatted("coalesce(o.name_folded, lower(p.name))"))
            .replace("#back", BACK);

    /** A payment that a hand noted, and could be what came by the safe on a day near its own. */
    private static final String NOTED = """
            y.transfer is null and y.cents = w.total and abs(y.day - w.day) <= :near and y.means in ('TRANSFER', 'LOCAL', 'OTHER')
              and not exists (select from billing.payment q where q.invoice = y.invoice and q.key in ('same-' || y.id, 'off-' || y.id))
              and y.key !~ '^(off|same)-'
              and not exists (select from billing.two_payments o where o.payment = y.id and o.transfer = w.transfer)
            """;

    static final String SELECT = ARRIVED.replace("= :organisation", "= any (cast(:sellers as uuid[]))")
            + """
            , i as materialized (select i.*, #typed as typed_bare from unnest(cast(:ids as uuid[]), cast(:sellers as uuid[]), cast(:buyers as uuid[]),
                cast(:sirens as text[]), cast(:folded as text[]), cast(:names as text[]),
                cast(:sums as bigint[])) as i(invoice, seller, buyer, siren, bare, written, sum)),
            w as (select i.invoice, i.written, i.buyer is null and i.sum = v.total as fits, v.*, coalesce(h.cents, 0) as here,
                    (v.made_at at time zone :zone)::date as day,
                    #client as client
                from v join i on i.seller = v.payee left join (select y.transfer, y.currency, y.invoice, sum(y.cents)::bigint as cents
                    from billing.payment y where y.transfer is not null and y.invoice = any (cast(:ids as uuid[])) group by 1, 2, 3) h
                    on h.transfer = v.transfer and h.currency = v.id and h.invoice = i.invoice)
            select w.*, n.payment as noted, n.invoice as noted_on, n.reference as noted_as, n.day as noted_day from w
            left join lateral (select y.id as payment, y.invoice, z.reference, y.day
                from billing.payment y join billing.invoice z on z.id = y.invoice
                where z.organisation = w.payee and #noted
                  and (z.id = w.invoice or z.buyer = w.payer or lower(z.buyer_name) in (lower(w.payer_name), lower(w.written)))
                order by z.id <> w.invoice, abs(y.day - w.day), y.id limit 1) n on true
            where w.client or w.here <> 0 or w.fits or :anybody
            order by w.made_at, w.transfer, w.regime <> 'EXTERNAL', w.name
            """.replace("#noted", NOTED)
                    .replace("#typed", Organisations.BARE_NAME.formatted("i.bare"))
                    .replace("#client", CLIENT);

    private static final String OPEN = ARRIVED.replace(":since", """
            (select min(o.first_day) - :near from accounting.period_card o where o.party = :organisation and o.closed_at is null)""");

    /** Invoices of which a hand noted what came by the safe too, in the days that are open in the books. */
    static final String TWICE = OPEN + """
            select distinct y.invoice from (select v.*, (v.made_at at time zone :zone)::date as day from v) w
            join billing.payment y on #noted join billing.invoice z on z.id = y.invoice and z.organisation = :organisation
            """.replace("#noted", NOTED);

    private static final String LEFT = """
            select v.transfer, v.payer, v.payer_name, v.subject, (v.made_at at time zone :zone)::date as day, v.total from v
            where v.total > 0 group by v.transfer, v.payer, v.payer_name, v.subject, v.made_at, v.total order by v.made_at desc, v.transfer
            """;

    /** What is left of payments since a day, the newest first. */
    static final String SINCE = ARRIVED + LEFT + " limit :most";

    /** What is left of these payments. */
    static final String THESE =
            ARRIVED.replace("g.made_at >= :since", "g.transfer = any (cast(:transfers as uuid[]))") + LEFT;

    /** Payments that a hand noted where the same sum came by the safe, and payments of the safe that were given back. */
    static final String DOUBTFUL = """
            with came as materialized (select g.transfer, sum(g.available + g.outside) as units, min((g.made_at at time zone :zone)::date) as day
                from ledger.account_card a join ledger.posting_card g on g.account = a.id
                where a.party = :organisation and g.available + g.outside > 0 group by g.transfer)
            select distinct y.invoice from billing.payment y where y.invoice = any (cast(:some as uuid[])) and (
                exists (select from ledger.transfer_card r where r.concerns = y.transfer and r.kind = 'REVERSAL')
                or y.transfer is null and y.means in ('TRANSFER', 'LOCAL', 'OTHER') and exists (select from came c
                    where c.units = y.cents and c.day between y.day - :near and y.day + :near
                      and not exists (select from billing.two_payments o where o.payment = y.id and o.transfer = c.transfer)))
            """;

    /** What the wallet brought of what these invoices count, and did not go back yet; euros first, the latest first. */
    static final String KEPT = """
            select y.transfer, least(y.cents, l.amount - coalesce(b.units, 0)) as cents, #columns
            from (select y.transfer, y.currency, sum(y.cents)::bigint as cents, max(y.day) as day from billing.payment y
                where y.invoice = any (cast(:invoices as uuid[])) and y.transfer is not null group by 1, 2) y
            join ledger.transfer_card t on t.id = y.transfer and t.payee = :organisation
            cross join lateral unnest(t.currencies, t.amounts) as l(currency, amount)
            join ledger.currency_card c on c.id = l.currency
            left join lateral (#back) b on true
            where l.currency = y.currency and least(y.cents, l.amount - coalesce(b.units, 0)) > 0
            order by c.regime <> 'EXTERNAL', y.day desc, t.made_at desc, c.name
            """.replace("#columns", Currencies.COLUMNS).replace("#back", BACK);

    /** What the seller paid by the wallet to this client, or of just this sum to anybody, tied to no invoice; this sum first, the latest first. */
    static final String AWAY = """
            with i as materialized (select i.*, #typed as typed_bare from (select cast(:buyer as uuid) as buyer,
                cast(:siren as text) as siren, cast(:folded as text) as bare, cast(:name as text) as written) i),
            v as materialized (select t.id as transfer, t.payee as payer, t.subject, t.made_at, p.name as payer_name, o.siret,
                    coalesce(o.name_folded, lower(p.name)) as folded, #payer as payer_bare,
                    -(g.available + g.outside) - coalesce(b.units, 0) + coalesce(x.cents, 0) as cents, #columns
                from ledger.account_card a join ledger.posting_card g on g.account = a.id
                join ledger.transfer_card t on t.id = g.transfer and t.kind in ('PAYMENT', 'SETTLE') and t.payer = :organisation
                join ledger.currency_card c on c.id = a.currency and c.unit = 'MONEY' and c.decimals = 2
                join people.party_card p on p.id = t.payee
                left join people.organisation_card o on o.id = t.payee
                left join lateral (#back) b on true
                left join lateral (select sum(y.cents)::bigint as cents from billing.payment y
                    where y.transfer = t.id and y.currency = c.id) x on true
                where a.party = :organisation and g.available + g.outside < 0 and g.made_at >= :since
                  and not exists (select from ledger.charge_card k where k.transfer = t.id)
                  and not exists (select from billing.spent_transfer s where s.transfer = t.id and s.pays <> 'BACK'))
            select v.* from v cross join i
            where v.cents between 1 and :most and (v.cents = :most or #client or exists (select from billing.payment y
                join ledger.transfer_card f on f.id = y.transfer where y.invoice = :invoice and f.payer = v.payer))
            order by v.cents <> :most, v.made_at desc, v.transfer limit 20
            """.replace("#columns", Currencies.COLUMNS)
            .replace("#payer", Organisations.BARE_NAME.formatted("coalesce(o.name_folded, lower(p.name))"))
            .replace("#typed", Organisations.BARE_NAME.formatted("i.bare"))
            .replace("#client", CLIENT)
            .replace("#back", BACK);

    /** What is left of payments of which something paid these, or that came from these payers; {@code tied}: it paid that one. */
    static final String SURPLUS = ARRIVED + """
            select v.*, i.invoice, (v.made_at at time zone :zone)::date as day, coalesce(h.cents, 0) > 0 as tied
            from v cross join unnest(cast(:ids as uuid[]), cast(:buyers as uuid[])) as i(invoice, buyer)
            left join (select y.transfer, y.currency, y.invoice, sum(y.cents) as cents from billing.payment y
                where y.transfer is not null and y.invoice = any (cast(:ids as uuid[])) group by 1, 2, 3) h
                on h.transfer = v.transfer and h.currency = v.id and h.invoice = i.invoice
            where v.cents > 0 and (h.cents > 0 or v.payer = i.buyer)
            order by coalesce(h.cents, 0) <= 0, v.made_at, v.transfer, v.name
            """;

    private ArrivedSql() {}
}
