package org.fabcom.till.offline;

import module java.base;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.flows.items.ItemSales;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockState;
import org.fabcom.flows.lending.Bookings;
import org.fabcom.flows.lending.Loans;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.till.Till;
import org.fabcom.till.sales.DeviceClock;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.KeptProof;
import org.fabcom.till.sales.KeptSale;
import org.fabcom.till.sales.KeptSale.Act;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.till.sales.Way;
import org.fabcom.web.offline.Device;
import org.fabcom.web.offline.Devices;
import org.fabcom.web.offline.SignedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device kept, as the till understands it. Of an object the device says which and how much; what it is, the guide says. */
@Component
record KeptReader(
        Guides guides,
        Devices devices,
        ItemSales items,
        PriceRules rules,
        KeptDues dues,
        Loans loans,
        Bookings bookings) {

    /** What was read, or why not. */
    sealed interface Read {
        record Sale(KeptSale it) implements Read {}

        record Wrong(String why) implements Read {}
    }

    /** What makes a whole sale stand aside. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String why;

        Unfit(String why) {
            this.why = why;
        }
    }

    private static final String UNREADABLE = "UNREADABLE";

    private static final Map<String, Act> ACTS =
            Map.of("vendre", Act.SOLD, "abandonner", Act.GIVEN_UP, "prendre", Act.TAKEN_OVER);

    /** {@code byHand}: somebody enters it later: what is paid already pays nothing twice, an object that the guide no longer has is one without a key, and no day is too old. */
    Read read(Till till, Device device, SignedLine line, Instant received, boolean byHand) {
        try {
            var said = JsonMapper.shared().readTree(line.said());
            var clock = DeviceClock.read(at(said), whole(said, "ecart", 0), received, before(device, line));
            if (!byHand && sold(said) && clock.at().isBefore(received.minus(TillQueue.LONGEST)))
                return new Read.Wrong("EXPIRED");
            var lines = new ArrayList<SaleLine>();
            for (var it : said.path("champs").path("lines"))
                lines.add(line(till.organisation(), it, clock.at(), byHand));
            if (!byHand && !explained(till.organisation(), lines)) return new Read.Wrong("DOUBT");
            return new Read.Sale(sale(device, line, said, clock, lines));
        } catch (Unfit wrong) {
            return new Read.Wrong(wrong.why);
        } catch (JacksonException | IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            return new Read.Wrong(UNREADABLE);
        }
    }

    private static boolean sold(JsonNode said) {
        return ACTS.get(said.path("acte").asString("")) == Act.SOLD;
    }

    private static KeptSale sale(
            Device device, SignedLine line, JsonNode said, DeviceClock.Reading clock, List<SaleLine> lines) {
        var fields = said.path("champs");
        var act = ACTS.get(said.path("acte").asString(""));
        var key = fields.path("cle").asString("");
        need(whole(said, "n", 0) == line.number() && key.matches("[0-9a-f]{32}"));
        if (act == null) throw new Unfit(UNREADABLE);
        return new KeptSale(
                act,
                device.person(),
                whole(fields, "session", 0),
                Ids.read(fields.path("panier").asString("")).orElse(null),
                Math.toIntExact(whole(fields, "version", 0)),
                lines,
                fields.path("payments").valueStream().map(KeptReader::payment).toList(),
                key,
                new KeptProof(
                        device.id(),
                        line.number(),
                        clock.at(),
                        clock.clock(),
                        device.key(),
                        line.said(),
                        line.signature()));
    }

    /** The hour of what the same device kept before. */
    private @Nullable Instant before(Device device, SignedLine line) {
        try {
            return devices.received(TillQueue.KEPT, device.id(), line.number() - 1)
                    .map(it -> JsonMapper.shared().readTree(it.said()))
                    .map(it -> at(it).plusMillis(it.path("ecart").asLong(0)))
                    .orElse(null);
        } catch (JacksonException | DateTimeException | ArithmeticException unreadable) {
            return null;
        }
    }

    private static Instant at(JsonNode said) {
        return Instant.parse(said.path("a").asString(""));
    }

    private SaleLine line(PartyId owner, JsonNode said, Instant at, boolean byHand) {
        var way = Way.valueOf(said.path("way").asString(""));
        var label = said.path("label").asString("");
        need(Plain.isLine(label) && !label.isBlank());
        int pieces = Math.toIntExact(whole(said, "pieces", 0));
        long grams = whole(said, "grams", 0);
        long cents = whole(said, "cents", -1);
        var bare = SaleLine.of(null, label, pieces, grams, cents, way == Way.ROUND_UP ? "OUTSIDE" : "STANDARD")
                .explained(reductions(said))
                .owing(owed(owner, said, cents, byHand))
                .leaving(way);
        var object = said.path("object").asString("");
        if (object.isEmpty() || way == Way.ROUND_UP) return bare;
        var guide = Ids.read(object).flatMap(kind -> guides.find(owner, kind));
        var item = said.path("item").asString("");
        if (!item.isEmpty())
            return Ids.read(item)
                    .flatMap(one -> items.find(owner, one))
                    .map(own -> numbered(own, label, grams, cents, byHand)
                            .inSpiteOf(known(own, said, byHand))
                            .explained(bare.reductions())
                            .leaving(way))
                    .orElseThrow(() -> new Unfit("OBJECT"));
        if (guide.isEmpty() && byHand) return bare;
        var it = guide.orElseThrow(() -> new Unfit("OBJECT"));
        var read = SaleLine.of(it.kind(), it.label(), pieces, grams, cents, it.category())
                .explained(bare.reductions())
                .leaving(way)
                .guaranteed(it.guarantee());
        if (!byHand && unanswered(said) && odd(owner, it, read, at)) throw new Unfit("DOUBT");
        return read;
    }

    /** By the guide of now, and by each that a device may still have shown when it sold: nobody could be asked about its change. */
    private boolean odd(PartyId owner, Guide now, SaleLine line, Instant at) {
        return now.doubt(line).isPresent()
                && guides.before(owner, now.kind(), at.minus(TillQueue.LONGEST)).stream()
                        .filter(it -> it.per() != Guide.Per.FREE || line.way() == Way.FREE)
                        .allMatch(it -> it.doubt(line).isPresent());
    }

    /** What rules of the house took off, or added below zero, on the device or before it was alone. */
    private static List<SaleLine.Reduction> reductions(JsonNode said) {
        var off = new ArrayList<SaleLine.Reduction>();
        for (var it : said.path("reductions")) {
            var label = it.path("label").asString("");
            long cents = whole(it, "cents", 0);
            need(!label.isBlank() && label.length() <= 120 && Plain.isLine(label));
            need(cents != 0 && Math.abs(cents) <= SaleOrder.MOST && off.size() < SaleOrder.MOST_LINES);
            off.add(new SaleLine.Reduction(label, cents));
        }
        return off;
    }

    /** Whatever was taken off bears the name of a rule that stands, or stood. */
    private boolean explained(PartyId owner, List<SaleLine> lines) {
        var names = lines.stream()
                .flatMap(it -> it.reductions().stream())
                .map(SaleLine.Reduction::label)
                .collect(Collectors.toSet());
        return names.isEmpty() || rules.known(owner, names).containsAll(names);
    }

    /** As the house had put it into the basket that a device took over. */
    private String owed(PartyId owner, JsonNode said, long cents, boolean byHand) {
        var due = said.path("due").asString("");
        need(due.isEmpty() || due.matches("[A-Z_]{3,20}:[0-9a-f-]{36}"));
        return due.isEmpty() ? "" : dues.of(owner, due, cents, byHand).orElseThrow(() -> new Unfit("DUE"));
    }

    /** The device says of each line whether it was asked about and confirmed; those of before ADR 0173 say nothing. */
    private static boolean unanswered(JsonNode said) {
        return said.path("sure").isBoolean() && !said.path("sure").booleanValue();
    }

    /** One of the house's own; entered by hand when it is no longer on sale, it is one of its kind. */
    private SaleLine numbered(StockItem it, String label, long grams, long cents, boolean byHand) {
        var kind = it.described().kind();
        var guide = guides.find(it.owner(), kind);
        var line = SaleLine.of(
                        kind, label, 1, grams, cents, guide.map(Guide::category).orElse("STANDARD"))
                .guaranteed(guide.map(Guide::guarantee).orElse(0));
        boolean away = it.state() != StockState.SALE || loans.out(it.id()).isPresent();
        return byHand && away ? line : line.being(it.id());
    }

    /** The bookings that the house had asked about; whoever enters it by hand was told that it is kept for somebody. */
    private List<UUID> known(StockItem it, JsonNode said, boolean byHand) {
        return byHand
                ? bookings.of(it.id()).stream().map(Bookings.Booking::id).toList()
                : said.path("despite")
                        .valueStream()
                        .limit(SaleOrder.MOST_LINES)
                        .map(one -> UUID.fromString(one.asString("")))
                        .toList();
    }

    /** Wallets need the network: nobody pays from one without it. */
    private static Payment payment(JsonNode said) {
        long cents = whole(said, "cents", -1);
        return switch (said.path("means").asString("")) {
            case "CASH" -> Payment.cash(cents, whole(said, "given", 0));
            case "CARD" -> Payment.of(Payment.Means.CARD, cents);
            case "CHEQUE" -> Payment.cheque(cents, note(said));
            default -> throw new Unfit(UNREADABLE);
        };
    }

    private static String note(JsonNode said) {
        var note = said.path("note").asString("");
        need(note.length() <= 60 && Plain.isLine(note));
        return note;
    }

    /** What is absent or null is not said; any other is whole, or the sale stands aside: the checker of an archive reads the same. */
    private static long whole(JsonNode of, String name, long unsaid) {
        var said = of.path(name);
        if (said.isMissingNode() || said.isNull()) return unsaid;
        need(said.isIntegralNumber() && said.canConvertToLong());
        return said.longValue();
    }

    private static void need(boolean right) {
        if (!right) throw new Unfit(UNREADABLE);
    }
}
