package org.fabcom.till.archive;

import module java.base;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.web.offline.DeviceKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was sold without network: the device signed it, with the key that the journal has of it, and the event says the same. */
final class DeviceAudit {

    private final Map<String, String> keys = new HashMap<>();

    /** The events of one journal in their order. */
    boolean holds(TillEvent it) {
        var device = it.said().path("device");
        if (device.isMissingNode()) return true;
        if (it.kind() == EventKind.DEVICE) {
            keys.put(device.path("id").asString(""), device.path("key").asString(""));
            return true;
        }
        try {
            return registered(device) && signed(device) && same(it.said(), device);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private boolean registered(JsonNode device) {
        return device.path("key").asString("").equals(keys.get(device.path("id").asString("")));
    }

    private static boolean signed(JsonNode device) {
        return DeviceKey.signed(bytes(device, "key"), device.path("text").asString(""), bytes(device, "signature"));
    }

    private static byte[] bytes(JsonNode device, String name) {
        return Base64.getDecoder().decode(device.path(name).asString(""));
    }

    /** Its number, the price of each line, each payment. */
    private static boolean same(JsonNode event, JsonNode device) {
        var said = JsonMapper.shared().readTree(device.path("text").asString(""));
        var fields = said.path("champs");
        return said.path("n").asInt(0) == device.path("number").asInt(-1)
                && cents(fields.path("lines")).equals(cents(event.path("lines")))
                && cents(fields.path("payments")).equals(cents(event.path("payments")));
    }

    private static List<String> cents(JsonNode parts) {
        var all = new ArrayList<String>();
        for (var it : parts) all.add(it.path("means").asString("") + " " + number(it.path("cents")));
        return all;
    }

    private static String number(JsonNode it) {
        return it.isMissingNode() || it.isNull() ? "0" : it.asString();
    }
}
