/**
 * Two-step sign-in: codes of an application (RFC 6238) and codes on paper beside the password. It sets them up, asks for one between
 * the password or the letter and the account, leads those whom the instance obliges to the setting up, and lifts them for whoever lost
 * everything.
 */
@NullMarked
package org.fabcom.people.twostep;

import org.jspecify.annotations.NullMarked;
