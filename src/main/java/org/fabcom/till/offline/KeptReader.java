package org.fabcom.till.offline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fabcom.flows.items.ItemSales;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockState;
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
class KeptReader {

    /** What was read, or why not. */
    sealed interface Read {
        record Sale(KeptSale it) implements Read {}

        record Wrong(String why) implements Read {}
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Map<String, Act> ACTS =
            Map.of("vendre", Act.SOLD, "abandonner", Act.GIVEN_UP, "prendre", Act.TAKEN_OVER);

    private final Guides guides;
    private final Devices devices;
    private final ItemSales items;

    KeptReader(Guides guides, Devices devices, ItemSales items) {
        this.guides = guides;
        this.devices = devices;
        this.items = items;
    }

    /** {@code byHand}: somebody enters it later: an object that the guide no longer has is one without a key, and no day is too old. */
    Read read(Till till, Device device, SignedLine line, Instant received, boolean byHand) {
        try {
            var said = JsonMapper.shared().readTree(line.said());
            var clock = DeviceClock.read(at(said), said.path("ecart").asLong(0), received, before(device, line));
            if (!byHand && sold(said) && clock.at().isBefore(received.minus(TillQueue.LONGEST)))
                return new Read.Wrong("EXPIRED");
            var lines = lines(till.organisation(), said.path("champs").path("lines"), byHand);
            if (lines.isEmpty()) return new Read.Wrong("OBJECT");
            return new Read.Sale(sale(device, line, said, clock, lines.get()));
        } catch (JacksonException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException
                | Unreadable wrong) {
            return new Read.Wrong("UNREADABLE");
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
        need(said.path("n").asInt(0) == line.number() && key.matches("[0-9a-f]{32}"));
        if (act == null) throw new Unreadable();
        return new KeptSale(
                act,
                device.person(),
                fields.path("session").asLong(0),
                Ids.read(fields.path("panier").asString("")).orElse(null),
                fields.path("version").asInt(0),
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

    /** Empty if the house does not know one of the objects. */
    private Optional<List<SaleLine>> lines(PartyId owner, JsonNode said, boolean byHand) {
        var lines = new ArrayList<SaleLine>();
        for (var it : said) {
            var line = line(owner, it, byHand);
            if (line.isEmpty()) return Optional.empty();
            lines.add(line.get());
        }
        return Optional.of(lines);
    }

    private Optional<SaleLine> line(PartyId owner, JsonNode said, boolean byHand) {
        var way = Way.valueOf(said.path("way").asString(""));
        var label = said.path("label").asString("");
        need(Plain.isLine(label) && !label.isBlank());
        int pieces = said.path("pieces").asInt(0);
        long grams = said.path("grams").asLong(0);
        long cents = said.path("cents").asLong(-1);
        var bare = SaleLine.of(null, label, pieces, grams, cents, way == Way.ROUND_UP ? "OUTSIDE" : "STANDARD")
                .leaving(way);
        var object = said.path("object").asString("");
        if (object.isEmpty() || way == Way.ROUND_UP) return Optional.of(bare);
        var guide = Ids.read(object).flatMap(kind -> guides.find(owner, kind));
        var item = said.path("item").asString("");
        if (!item.isEmpty())
            return Ids.read(item)
                    .flatMap(it -> items.find(owner, it))
                    .map(it -> numbered(it, label, grams, cents, byHand).leaving(way));
        if (guide.isEmpty()) return byHand ? Optional.of(bare) : Optional.empty();
        var it = guide.get();
        return Optional.of(SaleLine.of(it.kind(), it.label(), pieces, grams, cents, it.category())
                .leaving(way)
                .guaranteed(it.guarantee()));
    }

    /** One of the house's own; entered by hand when it is no longer on sale, it is one of its kind. */
    private SaleLine numbered(StockItem it, String label, long grams, long cents, boolean byHand) {
        var kind = it.described().kind();
        var guide = guides.find(it.owner(), kind);
        var line = SaleLine.of(
                        kind, label, 1, grams, cents, guide.map(Guide::category).orElse("STANDARD"))
                .guaranteed(guide.map(Guide::guarantee).orElse(0));
        return byHand && it.state() != StockState.SALE ? line : line.being(it.id());
    }

    /** Wallets need the network: nobody pays from one without it. */
    private static Payment payment(JsonNode said) {
        long cents = said.path("cents").asLong(-1);
        return switch (said.path("means").asString("")) {
            case "CASH" -> Payment.cash(cents, said.path("given").asLong(0));
            case "CARD" -> Payment.of(Payment.Means.CARD, cents);
            case "CHEQUE" -> Payment.cheque(cents, note(said));
            default -> throw new Unreadable();
        };
    }

    private static String note(JsonNode said) {
        var note = said.path("note").asString("");
        need(note.length() <= 60 && Plain.isLine(note));
        return note;
    }

    private static void need(boolean right) {
        if (!right) throw new Unreadable();
    }
}
