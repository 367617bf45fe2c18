package dev.patchbook.addon;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Events as Google documents them for HTTP add-ons.
final class Events {

    private static final Gson GSON = new Gson();

    private static final String GRANTED = """
            "authorizationEventObject": {"userOAuthToken": "ya29.token", "systemIdToken": "eyJ.system",
              "userIdToken": "eyJ.user", "authorizedScopes": ["https://www.googleapis.com/auth/drive.file",
              "https://www.googleapis.com/auth/userinfo.email"]}""";

    private Events() {}

    private static String common(String host) {
        return """
                "commonEventObject": {"hostApp": "%s", "platform": "WEB", "userLocale": "en-US",
                  "timeZone": {"id": "Europe/Paris", "offset": 3600000}}""".formatted(host);
    }

    /// The homepage in Drive.
    static String drive() {
        return "{" + common("DRIVE") + ", " + GRANTED + ", \"drive\": {}}";
    }

    /// A file selected in Drive.
    static String selected(String id, boolean granted) {
        return selected(id, "application/vnd.google-apps.spreadsheet", granted);
    }

    /// A file that is no Google Sheet, selected in Drive.
    static String selectedFile(String id, String mimeType) {
        return selected(id, mimeType, true);
    }

    private static String selected(String id, String mimeType, boolean granted) {
        return "{" + common("DRIVE") + ", " + GRANTED + """
                , "drive": {"selectedItems": [{"id": "%s", "title": "A file",
                  "mimeType": "%s", "iconUrl": "https://drive.example/icon",
                  "addonHasFileScopePermission": %s}]}}""".formatted(id, mimeType, granted);
    }

    /// The homepage in Sheets on a file that Patchbook may open.
    static String sheet(String id) {
        return "{" + common("SHEETS") + ", " + GRANTED + """
                , "sheets": {"id": "%s", "title": "A file", "addonHasFileScopePermission": true}}""".formatted(id);
    }

    /// The homepage in Sheets on a file that Patchbook may not open.
    static String sheetWithoutGrant() {
        return "{" + common("SHEETS") + ", " + GRANTED + ", \"sheets\": {\"addonHasFileScopePermission\": false}}";
    }

    /// The homepage in Sheets of somebody who has not consented.
    static String withoutConsent() {
        return "{" + common("SHEETS") + """
                , "authorizationEventObject": {"systemIdToken": "eyJ.system", "authorizedScopes": []},
                "sheets": {"addonHasFileScopePermission": false}}""";
    }

    /// A click; the spreadsheet's id is not among what Google says.
    static String click(Act act, Map<String, String> parameters, Map<String, List<String>> form) {
        return click(act, parameters, form, GRANTED);
    }

    /// A click of somebody who has not consented.
    static String clickWithoutConsent(Act act) {
        return click(act, Map.of(), Map.of(), """
                "authorizationEventObject": {"systemIdToken": "eyJ.system", "authorizedScopes": []}""");
    }

    private static String click(
            Act act, Map<String, String> parameters, Map<String, List<String>> form, String authorization) {
        String inputs = form.entrySet().stream()
                .map(field -> "%s: {\"stringInputs\": {\"value\": %s}}"
                        .formatted(GSON.toJson(field.getKey()), GSON.toJson(field.getValue())))
                .collect(Collectors.joining(", "));
        String pairs = parameters.entrySet().stream()
                .map(pair -> ", " + GSON.toJson(pair.getKey()) + ": " + GSON.toJson(pair.getValue()))
                .collect(Collectors.joining());
        return """
                {"commonEventObject": {"hostApp": "SHEETS", "platform": "WEB", "userLocale": "en-US",
                  "timeZone": {"id": "Europe/Paris", "offset": "3600000"},
                  "formInputs": {%s}, "parameters": {"do": "%s"%s}},
                 %s, "sheets": {"addonHasFileScopePermission": true}}
                """.formatted(inputs, act.wire(), pairs, authorization);
    }
}
