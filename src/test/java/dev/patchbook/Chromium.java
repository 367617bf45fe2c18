package dev.patchbook;

import static org.openqa.selenium.OutputType.BYTES;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.patchbook.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A real browser without a window and with a profile that is new each time, for the tests of the local page.
final class Chromium implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isInstalled() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    static Chromium start() throws IOException {
        int port = Server.freePort();
        List<String> arguments = List.of("--port=" + port);
        ChromeDriverService service =
                new ChromeDriverService(DRIVER.toFile(), port, Duration.ofSeconds(60), arguments, Map.of());
        return new Chromium(new ChromeDriver(service, options()));
    }

    private static ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-US");
        return options;
    }

    void open(String url) {
        driver.get(url);
    }

    String url() {
        return String.valueOf(driver.getCurrentUrl());
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void dark(boolean on) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", on ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /// Waits for an element that is seen and holds the text.
    WebElement see(String selector, String text) {
        return Awaitility.await("“%s” in %s".formatted(text, selector))
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(
                        () -> driver.findElements(By.cssSelector(selector)).stream()
                                .filter(WebElement::isDisplayed)
                                .filter(element -> element.getText().contains(text))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    /// Waits for a field that is seen and whose value holds the text.
    String seeValue(String selector, String text) {
        return Awaitility.await("“%s” as the value of %s".formatted(text, selector))
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(
                        () -> Objects.toString(see(selector, "").getDomProperty("value"), ""),
                        value -> value.contains(text));
    }

    void click(String selector, String text) {
        Awaitility.await("a click on “%s” in %s".formatted(text, selector))
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> {
                    see(selector, text).click();
                    return true;
                });
    }

    void doubleClick(String selector, String text) {
        new Actions(driver).doubleClick(see(selector, text)).perform();
    }

    /// Drags from one element to another with the mouse.
    void drag(String from, String to) {
        new Actions(driver).dragAndDrop(see(from, ""), see(to, "")).perform();
    }

    void type(String selector, CharSequence... keys) {
        see(selector, "").sendKeys(keys);
    }

    /// Gives a file to a file input, which is seldom seen.
    void choose(String selector, Path file) {
        driver.findElement(By.cssSelector(selector)).sendKeys(file.toString());
    }

    /// Drags a file from outside over an element and drops it there, as a person does.
    void drop(String selector, Path file) {
        Rectangle place = see(selector, "").getRect();
        Map<String, Object> data =
                Map.of("items", List.of(), "files", List.of(file.toString()), "dragOperationsMask", 1);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            driver.executeCdpCommand(
                    "Input.dispatchDragEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            place.x + place.width / 2,
                            "y",
                            place.y + place.height / 2,
                            "data",
                            data));
        }
    }

    /// Keys to whatever has the focus.
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /// What is on the clipboard as text.
    String clipboard() {
        allowClipboard();
        return String.valueOf(script("return navigator.clipboard.readText();"));
    }

    void fillClipboard(String text) {
        allowClipboard();
        script("return navigator.clipboard.writeText(arguments[0]).then(() => true);", text);
    }

    private void allowClipboard() {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    /// Opens the menu of an element with the other button of the mouse.
    void contextMenu(String selector) {
        new Actions(driver).contextClick(see(selector, "")).perform();
    }

    /// Drags an element sideways with the mouse.
    void dragBy(String selector, int across) {
        new Actions(driver).dragAndDropBy(see(selector, ""), across, 0).perform();
    }

    /// Where downloads go from now on.
    void downloadTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    Object script(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    /// Bytes of the page's own objects, after what is no longer used is thrown away.
    long memory() {
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        Object used = driver.executeCdpCommand("Runtime.getHeapUsage", Map.of()).get("usedSize");
        return ((Number) Objects.requireNonNull(used, "usedSize")).longValue();
    }

    Path picture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        return Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(BYTES));
    }

    /// What the console told as an error since the last look.
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /// Every address that was asked for over a network since the last look.
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JsonParser.parseString(entry.getMessage())
                        .getAsJsonObject()
                        .getAsJsonObject("message"))
                .filter(message -> message.get("method").getAsString().equals("Network.requestWillBeSent"))
                .map(message -> message.getAsJsonObject("params").getAsJsonObject("request"))
                .map((JsonObject request) -> request.get("url").getAsString())
                .filter(url -> !url.startsWith("blob:") && !url.startsWith("data:"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
