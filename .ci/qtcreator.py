"""qtcreator.py FILE PROGRAM: writes settings of Qt Creator that know PROGRAM as a language server for plain text."""
import sys
from PyQt6.QtCore import QSettings

path, program = sys.argv[1:]
client = {
    "typeId": "LanguageClient::StdIOSettingsID",
    "id": "{6f0e6a3c-0000-4000-8000-000000000001}",
    "name": "copydesk",
    "enabled": True,
    "startupBehavior": 1,
    "mimeType": ["text/plain", "text/markdown"],
    "filePattern": [],
    "initializationOptions": "{}",
    "configuration": "",
    "executable": program,
    "arguments": "",
}
settings = QSettings(path, QSettings.Format.IniFormat)
settings.setValue("LanguageClient/typedClients", [client])
settings.setValue("LanguageClient/clients", [client])
settings.setValue("Core/CheckForUpdates", False)
settings.setValue("SuppressedWarnings", ["TakeUITour"])
settings.sync()
