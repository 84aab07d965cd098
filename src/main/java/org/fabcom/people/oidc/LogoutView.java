package org.fabcom.people.oidc;

/** Whether to sign out here too; {@code stay} leads back to the tool without, empty if there is no way back. */
public record LogoutView(String name, String client, String address, String state, String stay) {}
