package dev.patchbook.plan;

/// Ids of records as CRMs spell them, and when two spellings are one id.
///
/// Salesforce writes an id with 15 characters, in which case matters, or with 18: three more that say which of each
/// five letters are capitals, for systems that lose case. Both are one key (Salesforce, *Developer Guide*, ID field
/// type).
public final class RecordId {

    private static final int SHORT = 15;
    private static final int LONG = 18;
    private static final int CHUNK = 5;
    private static final String CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private RecordId() {}

    /// The form under which the spellings of an id are one: the 15 characters of one with 18 whose last three fit, any
    /// other id without surrounding space.
    public static String key(String id) {
        String text = id.strip();
        return isLong(text) ? text.substring(0, SHORT) : text;
    }

    private static boolean isLong(String id) {
        if (id.length() != LONG || !id.chars().allMatch(RecordId::isAlphanumeric)) {
            return false;
        }
        for (int chunk = 0; chunk < SHORT / CHUNK; chunk++) {
            int capitals = 0;
            for (int i = 0; i < CHUNK; i++) {
                char next = id.charAt(CHUNK * chunk + i);
                capitals |= next >= 'A' && next <= 'Z' ? 1 << i : 0;
            }
            if (id.charAt(SHORT + chunk) != CHECKS.charAt(capitals)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(int character) {
        return character >= '0' && character <= '9'
                || character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z';
    }
}
