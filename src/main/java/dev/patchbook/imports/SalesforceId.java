package dev.patchbook.imports;

/// Ids as Salesforce makes them: three characters that say of what, twelve more, and in the long form three that
/// check the case of the others.
final class SalesforceId {

    static final String ACCOUNT = "001";
    static final String OPPORTUNITY = "006";
    static final String TASK = "00T";
    static final String EVENT = "00U";

    private static final int SHORT = 15;
    private static final int CHUNK = 5;
    private static final String CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private SalesforceId() {}

    /// Whether a text is the id of a record whose ids begin so.
    static boolean is(String text, String prefix) {
        return text.startsWith(prefix)
                && text.matches("[A-Za-z0-9]{15}([A-Z0-5]{3})?")
                && text.chars().anyMatch(Character::isLetter)
                && (text.length() == SHORT || text.substring(SHORT).equals(check(text)));
    }

    private static String check(String id) {
        StringBuilder check = new StringBuilder();
        for (int chunk = 0; chunk < SHORT; chunk += CHUNK) {
            int capitals = 0;
            for (int i = 0; i < CHUNK; i++) {
                capitals |= Character.isUpperCase(id.charAt(chunk + i)) ? 1 << i : 0;
            }
            check.append(CHECKS.charAt(capitals));
        }
        return check.toString();
    }
}
