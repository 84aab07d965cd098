package org.fabcom.till.sales;

import module java.base;

/**
 * That a device said so without network: it stands in the event, so that whoever holds the journal alone can verify it.
 *
 * @param number in the queue of the device
 * @param soldAt when, as the device says, set right by what the house told it of its clock
 * @param clock how far that can be believed
 * @param key its public half, as X.509 has it
 * @param text the very characters that were signed
 */
public record KeptProof(
        UUID device, int number, Instant soldAt, DeviceClock clock, byte[] key, String text, byte[] signature) {

    Map<String, Object> said() {
        var map = new HashMap<String, Object>();
        map.put("id", device.toString());
        map.put("number", number);
        map.put("at", soldAt.toString());
        if (clock != DeviceClock.RIGHT) map.put("clock", clock.name());
        map.put("key", Base64.getEncoder().encodeToString(key));
        map.put("text", text);
        map.put("signature", Base64.getEncoder().encodeToString(signature));
        return map;
    }
}
