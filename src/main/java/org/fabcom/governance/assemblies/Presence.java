package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.proxies.Proxy;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is there at a moment, and whom they carry. Immutable.
 *
 * @param stays of the voices that came, by their place, the last of each
 * @param carried the proxy that holds for each giver, as {@link Proxy#whose()} names them
 */
public record Presence(List<Voice> voices, Map<Integer, Stay> stays, Map<String, Proxy> carried) {

    /** @param left null: still there */
    public record Stay(
            boolean afar, Instant arrived, @Nullable Instant left) {

        Stay until(Instant at) {
            return new Stay(afar, arrived, at);
        }
    }

    public int registered() {
        return voices.size();
    }

    public boolean there(Voice it) {
        return stay(it).isPresent();
    }

    boolean inTheRoom(Voice it) {
        return stay(it).filter(stay -> !stay.afar()).isPresent();
    }

    public boolean there(PartyId person) {
        return voices.stream().anyMatch(it -> person.equals(it.person()) && there(it));
    }

    public boolean inTheRoom(PartyId person) {
        return voices.stream().anyMatch(it -> person.equals(it.person()) && inTheRoom(it));
    }

    /** A member without an account. */
    public boolean inTheRoom(String name) {
        return voices.stream().anyMatch(it -> it.person() == null && name.equals(it.name()) && inTheRoom(it));
    }

    private Optional<Stay> stay(Voice it) {
        return Optional.ofNullable(stays.get(it.place())).filter(stay -> stay.left() == null);
    }

    /** The proxy by which this voice is carried, wherever its holder is; null: none, or its giver came. */
    public @Nullable Proxy proxy(Voice it) {
        return there(it) ? null : Proxy.of(carried, it.person(), it.member(), it.name());
    }

    /** Who carries this voice: its giver is elsewhere, the holder is there. A blank one follows the statutes. */
    public boolean represented(Voice it) {
        var proxy = proxy(it);
        if (proxy == null) return false;
        var holder = proxy.holder();
        return holder == null || there(holder);
    }

    public int present() {
        return count(this::there);
    }

    int represented() {
        return count(this::represented);
    }

    private int count(Predicate<Voice> which) {
        return (int) voices.stream().filter(which).count();
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
