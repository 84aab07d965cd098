package org.fabcom.governance.assemblies;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.proxies.Proxy;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is there at a moment, and whom they carry. Immutable.
 *
 * @param stays of those who came, the last of each
 * @param carried the proxy that holds for each giver
 */
public record Presence(List<Voice> voices, Map<PartyId, Stay> stays, Map<PartyId, Proxy> carried) {

    /** @param left null: still there */
    public record Stay(boolean afar, Instant arrived, @Nullable Instant left) {}

    public int registered() {
        return voices.size();
    }

    public boolean there(PartyId person) {
        return stay(person).isPresent();
    }

    public boolean inTheRoom(PartyId person) {
        return stay(person).filter(it -> !it.afar()).isPresent();
    }

    private Optional<Stay> stay(PartyId person) {
        return Optional.ofNullable(stays.get(person)).filter(it -> it.left() == null);
    }

    /** Who carries this voice: its giver is elsewhere, the holder is there. A blank one follows the statutes. */
    public boolean represented(Voice it) {
        if (there(it.person())) return false;
        var proxy = carried.get(it.person());
        if (proxy == null) return false;
        var holder = proxy.holder();
        return holder == null || there(holder);
    }

    public int present() {
        return count(it -> there(it.person()));
    }

    public int afar() {
        return count(it -> there(it.person()) && !inTheRoom(it.person()));
    }

    public int represented() {
        return count(this::represented);
    }

    private int count(Predicate<Voice> which) {
        return (int) voices.stream().filter(which).count();
    }

    /** Hands that may go up in the room for this college: its people there, and those whom people there carry. */
    public int hands(String college) {
        return count(it -> college.equals(college(it)) && (inTheRoom(it.person()) || carriedInTheRoom(it)));
    }

    private boolean carriedInTheRoom(Voice it) {
        if (!represented(it)) return false;
        var holder = carried.get(it.person()).holder();
        return holder != null && inTheRoom(holder);
    }

    /** In the order of the roll; one empty name where there are no colleges. */
    public List<String> colleges() {
        return voices.stream().map(Presence::college).distinct().sorted().toList();
    }

    public static String college(Voice it) {
        var college = it.college();
        return college == null ? "" : college;
    }

    public List<Voice> of(String college) {
        return voices.stream().filter(it -> college.equals(college(it))).toList();
    }
}
