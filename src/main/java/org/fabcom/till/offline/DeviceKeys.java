package org.fabcom.till.offline;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.web.offline.Devices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a browser its place at a till: the journal keeps its key, so that what it signs later can be verified from the journal alone. */
@Component
public class DeviceKeys {

    private final Devices devices;
    private final DayEnd end;
    private final TillJournal journal;

    DeviceKeys(Devices devices, DayEnd end, TillJournal journal) {
        this.devices = devices;
        this.end = end;
        this.journal = journal;
    }

    /** The browsers that may sell at a till without network. */
    public List<Devices.Registered> of(UUID till) {
        return devices.of(TillQueue.KEPT, till);
    }

    /** What a browser that was lost still signs is put aside. False if it is none of this till. */
    public boolean revoke(UUID till, UUID device) {
        return devices.revoke(TillQueue.KEPT, device, till);
    }

    /** Empty if it is no P-256 key. */
    @Transactional
    Optional<UUID> register(UUID till, PartyId person, byte[] key) {
        var turn = end.turn(till, null);
        var id = devices.register(TillQueue.KEPT, till, person, key);
        id.ifPresent(it -> journal.write(
                turn,
                new EventDraft(
                        EventKind.DEVICE,
                        person,
                        null,
                        Map.of(
                                "device",
                                Map.of(
                                        "id",
                                        it.toString(),
                                        "key",
                                        Base64.getEncoder().encodeToString(key))))));
        return id;
    }
}
