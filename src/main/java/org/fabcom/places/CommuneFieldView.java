package org.fabcom.places;

import module java.base;

/**
 * A commune field as it stands: what was typed, what was found, what is chosen.
 *
 * @param name the field's name: the chosen INSEE codes come under it, the typed words under {@code name-nom}
 * @param several whether more than one may be chosen
 * @param doubt a guess is shown ticked before it is saved
 */
public record CommuneFieldView(
        String name, String typed, List<Commune> found, List<Commune> chosen, boolean several, Doubt doubt) {

    /** What a form says that wants none of those found: the words stay as they were typed. */
    public static final String NEITHER = "aucune";

    /** Whether somebody still has to say that the choice is right, or said that none of those found is. */
    enum Doubt {
        NONE,
        GUESS,
        NEITHER
    }

    /** The chosen ones first, then what was found. */
    public List<Commune> options() {
        var options = new LinkedHashMap<String, Commune>();
        chosen.forEach(it -> options.put(it.insee(), it));
        found.forEach(it -> options.putIfAbsent(it.insee(), it));
        return List.copyOf(options.values());
    }

    public boolean chosen(Commune commune) {
        return chosen.stream().anyMatch(it -> it.insee().equals(commune.insee()));
    }

    /** Something was typed that still waits for a choice. */
    public boolean waiting() {
        if (typed.isEmpty()) return false;
        return guessed() || (several ? found.stream().noneMatch(this::chosen) : chosen.isEmpty());
    }

    /** Chosen here, and not yet by whoever typed. */
    public boolean guessed() {
        return doubt == Doubt.GUESS;
    }

    /** True if nothing of what was typed is known, or none of it is meant. */
    public boolean nothing() {
        return !typed.isEmpty() && (found.isEmpty() || neither());
    }

    public boolean neither() {
        return doubt == Doubt.NEITHER;
    }

    /** One may take back the choice by a touch. */
    public boolean refusable() {
        return !several && (neither() || guessed() || options().size() > 1);
    }
}
