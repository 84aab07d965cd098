package org.fabcom.web.offline;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.web.Form;
import org.fabcom.web.offline.Devices.Received;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what devices kept: each line once, in the order of its device, and none without its signature. Thread-safe. */
@Component
public class SignedQueue {

    /** The chain of a device does not hold at this line. */
    public static final String CHAIN = "CHAIN";

    /** What a room does with a line. */
    public interface Entering {

        /** Writes it; again does no harm. Why it was put aside; empty: it is in. */
        String enter(SignedLine line);

        /** In the transaction in which its number is taken: it did not enter. */
        default void refused(SignedLine line, String why) {}
    }

    /** What became of a line. */
    public sealed interface Answer {

        /** It is here, once. {@code why}: put aside; empty: it entered. */
        record Taken(String why) implements Answer {}

        /** Numbers are missing after {@code last}. */
        record Gap(int last) implements Answer {}

        /** Its number is taken by another text. */
        record Other() implements Answer {}

        /** The key of the device did not say this. */
        record Unsigned() implements Answer {}
    }

    private final Devices devices;
    private final TransactionTemplate transaction;

    SignedQueue(Devices devices, TransactionTemplate transaction) {
        this.devices = devices;
        this.transaction = transaction;
    }

    /** The device that a form names, if it stands at this place. */
    public Optional<Device> device(QueueTables in, Form form, UUID place) {
        return Ids.read(form.value("appareil")).flatMap(id -> devices.find(in, id, place));
    }

    public static SignedLine line(QueueTables in, Form form) {
        return SignedLine.read(form, in.longest());
    }

    public Answer receive(QueueTables in, Device device, SignedLine line, Entering room) {
        if (!DeviceKey.signed(device.key(), line.said(), line.signature())) return new Answer.Unsigned();
        int last = devices.last(in, device.id());
        if (line.number() <= last) return there(in, device, line);
        if (line.number() > last + 1) return new Answer.Gap(last);
        var why = !in.chained() || follows(in, device, line) ? room.enter(line) : CHAIN;
        if (kept(in, device, line, why, room)) return new Answer.Taken(why);
        return there(in, device, line);
    }

    /** Whoever sends says that no number below this one ever comes: those that are written as missing. 400 if there are too many. */
    public List<Integer> missing(QueueTables in, Device device, int number, int most) {
        int last = devices.last(in, device.id());
        if (number - last > most) throw Problem.badRequest();
        var missed = new ArrayList<Integer>();
        for (int it = last + 1; it < number; it++) {
            int at = it;
            if (Boolean.TRUE.equals(transaction.execute(status -> missed(in, device, at, status)))) missed.add(at);
        }
        return missed;
    }

    private boolean missed(QueueTables in, Device device, int number, TransactionStatus status) {
        boolean first = devices.miss(in, device.id(), number);
        if (!first) status.setRollbackOnly();
        return first;
    }

    private boolean kept(QueueTables in, Device device, SignedLine line, String why, Entering room) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = devices.keep(in, device.id(), line, why);
            if (!first) status.setRollbackOnly();
            else if (!why.isEmpty()) room.refused(line, why);
            return first;
        }));
    }

    /** Its number is taken: by itself, or by another. */
    private Answer there(QueueTables in, Device device, SignedLine line) {
        var it = devices.received(in, device.id(), line.number());
        if (it.isEmpty()) return new Answer.Gap(devices.last(in, device.id()));
        return it.get().said().equals(line.said()) ? new Answer.Taken(it.get().why()) : new Answer.Other();
    }

    /** It names the text before it; after one that never came nothing can be named. */
    private boolean follows(QueueTables in, Device device, SignedLine line) {
        var before =
                line.number() == 1 ? Optional.<Received>empty() : devices.received(in, device.id(), line.number() - 1);
        if (before.isPresent() && before.get().outcome().equals("MISSING")) return true;
        try {
            var named = JsonMapper.shared().readTree(line.said()).path("avant").asString("");
            return named.equals(before.map(it -> hash(it.said())).orElse(""));
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(String said) {
        return Sha256.hex(said);
    }
}
